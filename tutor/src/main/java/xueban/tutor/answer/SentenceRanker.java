package xueban.tutor.answer;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import xueban.nlp.QuestionType;

/**
 * Ranks the sentences of one passage by how well they answer a question: what share of it each has,
 * what is rare in the passage more ({@link QuestionPairs}); how like its meaning each is; and
 * whether the paragraph is of the kind asked for.
 */
final class SentenceRanker {
  private static final double KIND = 0.2;
  private static final Pattern ABOUT_ERRORS = Pattern.compile("易错|错误|错在|容易错|mistake|error");

  private SentenceRanker() {}

  /** A sentence with its passage and value; larger is better. */
  record Ranked(Passage passage, Passage.Span span, double value) {}

  /** Returns whether a question asks about mistakes. */
  static boolean isAboutErrors(String question) {
    return ABOUT_ERRORS.matcher(question).find();
  }

  /** Returns the sentences of a passage, best first; ties by place. */
  static List<Ranked> rank(String question, QuestionType type, SourcePassage source) {
    boolean aboutErrors = isAboutErrors(question);
    Passage passage = source.passage();
    List<Passage.Span> spans = passage.sentences();
    double[] shares =
        QuestionPairs.of(question).sharesIn(spans.stream().map(passage::quote).toList(), 1);
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      double likeness = source.likenesses().length > 0 ? source.likenesses()[i] : 0;
      double kind = KIND * kind(type, aboutErrors, passage, spans.get(i));
      ranked.add(new Ranked(passage, spans.get(i), shares[i] + likeness + kind));
    }
    ranked.sort(ORDER);
    return ranked;
  }

  private static final Comparator<Ranked> ORDER =
      comparingDouble((Ranked r) -> -r.value()).thenComparing(r -> r.span().start());

  /** Returns whether the paragraph is of the kind that the question asks for, in [-1, 1]. */
  private static double kind(
      QuestionType type, boolean aboutErrors, Passage passage, Passage.Span span) {
    boolean definition = passage.isDefinition();
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
