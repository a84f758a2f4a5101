package xueban.tutor.grading.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How an answer compares with one reference answer.
 *
 * @param columns {@code [COUNT]}, in the order of {@link #NAMES}
 * @param present words of the reference that the answer has and the question has not
 * @param missing such words that it lacks
 * @param conflicts words and numbers that speak for a contradiction
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and stays in the package
record WordingEvidence(
    float[] columns, List<String> present, List<String> missing, List<String> conflicts) {
  static final List<String> NAMES =
      List.of(
          "cosine",
          "cosine beyond the question",
          "n-grams",
          "n-grams beyond the question",
          "words of the reference",
          "words of the reference beyond the question",
          "words of the answer in the reference",
          "words of the answer in the reference beyond the question",
          "spelling",
          "order",
          "pairs of words",
          "length",
          "words of the reference, log",
          "negations more",
          "negations differ",
          "opposites",
          "numbers missing",
          "numbers more",
          "stance",
          "question and reference");

  static final int COUNT = NAMES.size();
  private static final double SPELT_ALIKE = .6;

  /** Returns the share of the reference's words that the answer has, beyond the question's. */
  double share() {
    int all = present.size() + missing.size();
    return all == 0 ? 1 : (double) present.size() / all;
  }

  static WordingEvidence of(ReadText question, ReadText reference, ReadText answer) {
    Set<String> asked = terms(question);
    Set<String> said = terms(answer);
    Set<String> expected = terms(reference);
    List<String> present = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    double alike = 0;
    int beyond = 0;
    Set<String> seen = new HashSet<>();
    for (ReadText.Word word : reference.words()) {
      if (!asked.contains(word.term()) && seen.add(word.term())) {
        beyond++;
        double nearest = nearest(word.term(), said);
        alike += nearest;
        (nearest >= SPELT_ALIKE ? present : missing).add(word.written());
      }
    }
    Set<String> saidBeyond = new HashSet<>(said);
    saidBeyond.removeAll(asked);
    List<String> conflicts =
        new ArrayList<>(Opposites.clashes(answer.folded(), reference.folded()));
    int opposites = conflicts.size();
    int negations = Opposites.negations(answer.folded()) - Opposites.negations(reference.folded());
    int lacking = without(reference.numbers(), answer.numbers(), question.numbers()).size();
    List<String> more = without(answer.numbers(), reference.numbers(), question.numbers());
    conflicts.addAll(more);
    GramCounts asks = question.grams();
    float[] columns = {
      (float) answer.cosine(reference),
      (float) residualCosine(question, reference, answer),
      (float) answer.grams().cosine(reference.grams()),
      (float) answer.grams().without(asks).cosine(reference.grams().without(asks)),
      share(expected, said),
      beyond == 0 ? 1 : (float) present.size() / beyond,
      share(said, expected),
      share(saidBeyond, expected),
      beyond == 0 ? 1 : (float) (alike / beyond),
      order(reference, answer),
      pairs(reference, answer),
      (float) StrictMath.log((answer.words().size() + 1.0) / (reference.words().size() + 1.0)),
      (float) StrictMath.log(reference.words().size() + 1.0),
      Math.max(-3, Math.min(3, negations)),
      Math.abs(negations) % 2,
      Math.min(3, opposites),
      Math.min(3, lacking),
      Math.min(3, more.size()),
      Opposites.stance(answer.folded()) * Opposites.stance(reference.folded()),
      (float) question.cosine(reference)
    };
    return new WordingEvidence(columns, present, missing, conflicts);
  }

  private static Set<String> terms(ReadText text) {
    Set<String> terms = new HashSet<>();
    text.words().forEach(word -> terms.add(word.term()));
    return terms;
  }

  /** Returns the share of the first that are in the second; 0 of none. */
  private static float share(Set<String> of, Set<String> in) {
    return of.isEmpty() ? 0 : (float) of.stream().filter(in::contains).count() / of.size();
  }

  private static List<String> without(Set<String> all, Set<String> some, Set<String> others) {
    return all.stream().filter(n -> !some.contains(n) && !others.contains(n)).toList();
  }

  /** Returns how alike the nearest of the words is spelt, 0 to 1: Dice of pairs of characters. */
  private static double nearest(String term, Set<String> words) {
    if (words.contains(term)) {
      return 1;
    }
    double nearest = 0;
    for (String word : words) {
      nearest = Math.max(nearest, dice(term, word));
    }
    return nearest;
  }

  private static double dice(String a, String b) {
    if (a.length() < 2 || b.length() < 2) {
      return 0;
    }
    int hits = 0;
    for (int i = 0; i + 2 <= a.length(); i++) {
      hits += b.contains(a.substring(i, i + 2)) ? 1 : 0;
    }
    return Math.min(1, 2.0 * hits / (a.length() + b.length() - 2));
  }

  /** Returns the cosine of what is left of both vectors beyond the question's. */
  private static double residualCosine(ReadText question, ReadText reference, ReadText answer) {
    double a = answer.cosine(question);
    double r = reference.cosine(question);
    double norms = (1 - a * a) * (1 - r * r);
    return norms <= 1e-6
        ? 0
        : Math.max(-1, Math.min(1, (answer.cosine(reference) - a * r) / StrictMath.sqrt(norms)));
  }

  /** Returns the longest common subsequence of words, as a share of the reference. */
  private static float order(ReadText reference, ReadText answer) {
    int[] lengths = new int[answer.words().size() + 1];
    for (ReadText.Word word : reference.words()) {
      int diagonal = 0;
      for (int j = 1; j < lengths.length; j++) {
        int above = lengths[j];
        lengths[j] =
            word.term().equals(answer.words().get(j - 1).term())
                ? diagonal + 1
                : Math.max(above, lengths[j - 1]);
        diagonal = above;
      }
    }
    return (float) lengths[lengths.length - 1] / Math.max(1, reference.words().size());
  }

  private static float pairs(ReadText reference, ReadText answer) {
    return share(bigrams(reference), bigrams(answer));
  }

  private static Set<String> bigrams(ReadText text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < text.words().size(); i++) {
      pairs.add(text.words().get(i - 1).term() + ' ' + text.words().get(i).term());
    }
    return pairs;
  }
}
