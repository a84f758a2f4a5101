package xueban.tutor.faq;

/**
 * Two questions and whether they ask the same, as a person judged.
 *
 * @param same whether one answer serves both
 */
public record QuestionPair(String first, String second, boolean same) {
  public QuestionPair {
    if (first.isBlank() || second.isBlank()) {
      throw new IllegalArgumentException(
          "first (\"%s\") and second (\"%s\") must not be blank.".formatted(first, second));
    }
  }
}
