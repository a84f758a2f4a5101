package xueban.tutor.answer.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds sentences of a draft against the passages that they name. It judges what is written, not
 * what is true: a sentence stands if one sentence of a passage, or one a clause, says the same in
 * nearly the same words, with the same numbers, formulas and negations. Safe for concurrent use.
 */
public final class Grounding {
  /**
   * Least support of a sentence. Chosen on the dev half of own cases (test {@code GroundingTest});
   * see the module's RATIONALE.
   */
  public static final double LEAST_SUPPORT = .68;

  /** Least support of its weakest clause. */
  public static final double LEAST_OF_A_CLAUSE = .52;

  private final Map<Integer, List<SourceSentence>> sources = new TreeMap<>();
  private final Map<Integer, String> wholes = new TreeMap<>();
  private final JoiningPhrase joining;

  /** Makes one for passages of one question. */
  public Grounding(String question, List<NumberedPassage> passages) {
    joining = new JoiningPhrase(question);
    for (NumberedPassage passage : passages) {
      List<SourceSentence> sentences = new ArrayList<>();
      for (int i = 0; i < passage.sentences().size(); i++) {
        sentences.add(
            SourceSentence.of(new Place(passage.number(), i), passage.sentences().get(i)));
      }
      sources.put(passage.number(), List.copyOf(sentences));
      wholes.put(
          passage.number(),
          sentences.stream().map(SourceSentence::whole).collect(Collectors.joining("|")));
    }
  }

  /** Returns what becomes of a sentence. */
  public Verdict judge(DraftSentence sentence) {
    List<List<Unit>> clauses = DraftText.of(sentence.text()).claims();
    if (joining.is(sentence.text())) {
      return new Verdict.General();
    }
    double sum = 0;
    double weights = 0;
    double least = 1;
    TreeSet<Place> places =
        new TreeSet<>(Comparator.comparingInt(Place::passage).thenComparingInt(Place::sentence));
    for (List<Unit> clause : clauses) {
      ClauseSupport best = best(clause, sentence.passages());
      double weight = clause.stream().mapToDouble(Unit::weight).sum();
      sum += weight * best.value();
      weights += weight;
      least = Math.min(least, best.value());
      places.add(best.place());
    }
    double support = weights == 0 ? Double.NEGATIVE_INFINITY : sum / weights;
    boolean stands = support >= LEAST_SUPPORT && least >= LEAST_OF_A_CLAUSE;
    return stands
        ? new Verdict.Supported(List.copyOf(places))
        : new Verdict.Unsupported(Math.min(support, least));
  }

  private ClauseSupport best(List<Unit> clause, List<Integer> cited) {
    ClauseSupport best = new ClauseSupport(Double.NEGATIVE_INFINITY, new Place(0, 0));
    for (int number : cited) {
      for (SourceSentence source : sources.getOrDefault(number, List.of())) {
        ClauseSupport support = ClauseSupport.of(clause, source, wholes.getOrDefault(number, ""));
        if (support.value() > best.value()) {
          best = support;
        }
      }
    }
    return best;
  }
}
