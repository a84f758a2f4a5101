package xueban.tutor.answer;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xueban.nlp.QuestionType;

/**
 * Ranks the sentences of one passage by how well they answer a question: what share of it each has,
 * what is rare in the passage more ({@link QuestionPairs}); how like its meaning each is; and
 * whether the paragraph is of the kind asked for.
 */
final class SentenceRanker {
  private static final double KIND = 0.2;

  private static final Comparator<Ranked> ORDER =
      comparingDouble((Ranked r) -> -r.value()).thenComparing(r -> r.span().start());

  private SentenceRanker() {}

  /**
   * What is quoted at once, with its passage and value; larger is better. Most often a sentence, or
   * a mistake with its correction, or an example with its solution.
   */
  record Ranked(Passage passage, Passage.Span span, double value) {
    ParagraphKind kind() {
      return passage.kind(span);
    }

    Telling.Quote quote() {
      return new Telling.Quote(passage, span);
    }
  }

  /** Returns what may be quoted of a passage, best first; ties by place. */
  static List<Ranked> rank(
      String question, QuestionType type, AskedErrors errors, SourcePassage source) {
    Passage passage = source.passage();
    List<Passage.Span> spans = passage.sentences();
    double[] shares =
        QuestionPairs.of(question).sharesIn(spans.stream().map(passage::quote).toList(), 1);
    Map<Passage.Span, Double> values = new HashMap<>();
    for (int i = 0; i < spans.size(); i++) {
      double likeness = source.likenesses().length > 0 ? source.likenesses()[i] : 0;
      values.put(spans.get(i), shares[i] + likeness);
    }
    List<Ranked> ranked = new ArrayList<>();
    for (List<Passage.Span> excerpt : passage.excerpts()) {
      Passage.Span span = passage.joined(excerpt);
      double best = excerpt.stream().mapToDouble(values::get).max().orElse(0);
      ranked.add(new Ranked(passage, span, best + KIND * wanted(type, errors, passage.kind(span))));
    }
    ranked.sort(ORDER);
    return ranked;
  }

  /** Returns how much a kind is what the question asks for, in [-1, 1]. */
  private static double wanted(QuestionType type, AskedErrors errors, ParagraphKind kind) {
    if (kind == ParagraphKind.PITFALL) {
      return errors == AskedErrors.NO ? -1 : .5;
    }
    boolean example = kind == ParagraphKind.EXAMPLE;
    boolean idea = kind == ParagraphKind.IDEA;
    boolean definition = kind == ParagraphKind.DEFINITION;
    return switch (type) {
      case DEFINITION -> definition ? 1 : example ? -1 : 0;
      case EXAMPLE -> example ? 1 : 0;
      case REASON -> idea ? 1 : example ? -0.5 : 0;
      case METHOD -> definition || idea ? 0 : example ? 0.3 : 0.5;
      case COMPARISON -> idea ? 0.5 : 0;
      case QUANTITY, YES_NO, OTHER -> example ? -0.5 : 0;
    };
  }
}
