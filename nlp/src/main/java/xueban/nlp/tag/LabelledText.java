package xueban.nlp.tag;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A text and the concepts that a person gave it.
 *
 * @param subject such as {@code mathematics}
 * @param text the question, or what there is of title and text
 * @param solution answer and analysis, or empty; kept without the blanks around it
 * @param concepts ids
 */
public record LabelledText(String subject, String text, String solution, List<String> concepts) {
  public LabelledText {
    requireNonNull(subject, "subject");
    requireNonNull(text, "text");
    solution = solution.strip();
    concepts = concepts.stream().distinct().toList();
  }

  /** Returns text and solution as one. */
  String whole() {
    return solution.isEmpty() ? text : text + '\n' + solution;
  }
}
