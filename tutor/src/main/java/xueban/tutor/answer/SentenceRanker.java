package xueban.tutor.answer;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.QuestionType;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextRole;

/**
 * Ranks sentences by how well they answer a question: words that the sentence shares, rare ones
 * more; words that it shares where it stands, under its title; whether its passage is about a
 * concept that the question names; whether the paragraph is of the kind asked for; and likeness of
 * meaning if there is an embedder.
 */
final class SentenceRanker {
  private static final double SENTENCE = 0.4;
  private static final double PASSAGE = 0.7;
  private static final double MAIN_CONCEPT = 0.8;
  private static final double ANY_CONCEPT = 0.2;
  private static final double OTHER_LANGUAGE = 0.5;
  private static final double KIND = 0.2;
  private static final Pattern ABOUT_ERRORS = Pattern.compile("易错|错误|错在|容易错|mistake|error");
  private static final double MEANING = 0.5;
  private static final int MAX_EMBEDDED = 24;

  /** A sentence with its passage and value; larger is better. */
  record Ranked(Passage passage, Passage.Span span, double value) {}

  private final TextAnalysis words;
  private final Function<Language, Optional<Embedder>> embedders;

  SentenceRanker(TextAnalysis words, Function<Language, Optional<Embedder>> embedders) {
    this.words = words;
    this.embedders = embedders;
  }

  /** Returns the sentences of the passages, best first; ties by source id, then place. */
  List<Ranked> rank(
      String question,
      QuestionTerms terms,
      QuestionType type,
      List<TaggedConcept> concepts,
      List<Passage> passages) {
    boolean aboutErrors = ABOUT_ERRORS.matcher(question).find();
    List<Ranked> ranked = new ArrayList<>();
    List<Set<String>> sentences = new ArrayList<>();
    for (Passage passage : passages) {
      for (Passage.Span span : passage.sentences()) {
        sentences.add(QuestionTerms.termsOf(passage.quote(span), words));
      }
    }
    int at = 0;
    for (Passage passage : passages) {
      Set<String> about = QuestionTerms.termsOf(passage.about(), words);
      boolean sameLanguage = Language.of(passage.text()) == Language.of(question);
      double likeness = likeness(passage, concepts) - (sameLanguage ? 0 : OTHER_LANGUAGE);
      for (Passage.Span span : passage.sentences()) {
        Set<String> own = sentences.get(at++);
        Set<String> inPlace = new TreeSet<>(own);
        inPlace.addAll(about);
        double value =
            SENTENCE * terms.coveredBy(own, sentences)
                + PASSAGE * terms.coveredBy(inPlace, sentences)
                + likeness
                + KIND * kind(type, aboutErrors, passage, span);
        ranked.add(new Ranked(passage, span, value));
      }
    }
    ranked.sort(ORDER);
    return embedders
        .apply(Language.of(question))
        .map(embedder -> byMeaning(question, ranked, embedder))
        .orElse(ranked);
  }

  private static final java.util.Comparator<Ranked> ORDER =
      comparingDouble((Ranked r) -> -r.value())
          .thenComparing(r -> r.passage().id())
          .thenComparing(r -> r.span().start());

  private static List<Ranked> byMeaning(String question, List<Ranked> ranked, Embedder embedder) {
    float[] asked = embedder.embed(question, TextRole.QUERY);
    List<Ranked> result = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      Ranked r = ranked.get(i);
      double meaning =
          i < MAX_EMBEDDED
              ? dot(asked, embedder.embed(r.passage().quote(r.span()), TextRole.PASSAGE))
              : 0;
      result.add(new Ranked(r.passage(), r.span(), r.value() + MEANING * meaning));
    }
    result.sort(ORDER);
    return result;
  }

  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** Returns how much the passage is about the concepts that the question names, in [0, .8]. */
  private static double likeness(Passage passage, List<TaggedConcept> concepts) {
    double best = 0;
    for (TaggedConcept tagged : concepts) {
      int place = passage.concepts().indexOf(tagged.concept());
      if (place >= 0) {
        best = Math.max(best, tagged.probability() * (place == 0 ? MAIN_CONCEPT : ANY_CONCEPT));
      }
    }
    return best;
  }

  /** Returns whether the paragraph is of the kind that the question asks for, in [-1, 1]. */
  private static double kind(
      QuestionType type, boolean aboutErrors, Passage passage, Passage.Span span) {
    boolean definition = passage.source() == Citation.Source.CONCEPT;
    String label = span.label();
    boolean example = label.equals("例题") || label.equals("Example");
    boolean pitfall =
        label.equals("易错")
            || label.startsWith("Common")
            || label.startsWith("Typical")
            || label.equals("Pitfall");
    boolean idea = label.equals("想法") || label.equals("Idea");
    if (pitfall) {
      return aboutErrors ? 1 : -1;
    }
    return switch (type) {
      case DEFINITION -> definition ? 1 : example ? -1 : 0;
      case EXAMPLE -> example ? 1 : 0;
      case REASON -> idea ? 1 : example ? -0.5 : 0;
      case METHOD -> definition ? 0 : example ? 0.3 : 0.5;
      case COMPARISON -> idea ? 0.5 : 0;
      case QUANTITY, YES_NO, OTHER -> example ? -0.5 : 0;
    };
  }
}
