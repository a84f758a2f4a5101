package xueban.tutor.answer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xueban.nlp.TextFolding;
import xueban.recommend.Item;

/**
 * What must not be told of exercises that a question is like: their answers and worked solutions.
 * It errs on the side of silence: a sentence that happens to hold such an answer is not said
 * either.
 */
final class WithheldSolutions {
  private static final double TOLD = .6;
  private static final int LEAST_GRAMS = 4;

  private final Set<String> answers = new TreeSet<>();
  private final List<Set<String>> solutions;

  /**
   * @param question what the learner said already, whose numbers are no secret
   */
  WithheldSolutions(String question, List<Item> items) {
    Set<String> asked = QuestionPairs.gramsOf(question);
    String folded = TextFolding.fold(question);
    for (Item item : items) {
      Stream<String> forms =
          item.options().isEmpty()
              ? item.answers().stream().flatMap(List::stream)
              : item.options().stream()
                  .filter(option -> item.answers().stream().anyMatch(a -> a.contains(option.key())))
                  .map(option -> option.text());
      forms
          .map(TextFolding::fold)
          .map(String::strip)
          .filter(form -> !form.isEmpty() && !folded.contains(form))
          .forEach(answers::add);
    }
    solutions =
        items.stream()
            .flatMap(item -> Passage.cut(item.solution()).stream().map(s -> cut(item, s)))
            .map(QuestionPairs::gramsOf)
            .map(
                grams -> grams.stream().filter(g -> !asked.contains(g)).collect(Collectors.toSet()))
            .filter(grams -> grams.size() >= LEAST_GRAMS)
            .toList();
  }

  private static String cut(Item item, Passage.Span span) {
    return item.solution().substring(span.start(), span.end());
  }

  /** Returns whether a sentence tells an answer, or most of a sentence of a solution. */
  boolean isTold(String sentence) {
    String folded = TextFolding.fold(sentence);
    Set<String> grams = QuestionPairs.gramsOf(sentence);
    return answers.stream().anyMatch(answer -> holds(folded, answer))
        || solutions.stream()
            .anyMatch(
                solution ->
                    solution.stream().filter(grams::contains).count() >= TOLD * solution.size());
  }

  /** Returns whether the text has the answer as a whole: 12 does not hold 1. */
  private static boolean holds(String text, String answer) {
    for (int at = text.indexOf(answer); at >= 0; at = text.indexOf(answer, at + 1)) {
      int end = at + answer.length();
      if (!joins(text, at - 1, at) && !joins(text, end - 1, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean joins(String text, int left, int right) {
    return left >= 0
        && right < text.length()
        && isWord(text.charAt(left))
        && isWord(text.charAt(right));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }
}
