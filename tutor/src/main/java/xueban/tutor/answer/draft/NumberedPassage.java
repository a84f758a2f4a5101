package xueban.tutor.answer.draft;

import java.util.List;

/**
 * A passage that a draft may rest on: data to read, whatever it says.
 *
 * @param number from 1, by which sentences name it
 * @param title of the source
 * @param sentences of the passage in their order, at least one
 */
public record NumberedPassage(int number, String title, List<String> sentences) {
  public NumberedPassage {
    sentences = List.copyOf(sentences);
    if (number < 1 || sentences.isEmpty()) {
      throw new IllegalArgumentException(
          "number (%d) from 1, and at least one sentence.".formatted(number));
    }
  }
}
