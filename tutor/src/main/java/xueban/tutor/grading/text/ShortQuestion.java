package xueban.tutor.grading.text;

import java.util.List;
import xueban.XuebanException;

/**
 * A question that asks for a short text.
 *
 * @param stem what is asked; may be empty
 * @param parts what a full answer says, at least 1
 */
public record ShortQuestion(String stem, List<AnswerPart> parts) {
  public ShortQuestion {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw XuebanException.invalid("parts", "are missing; give at least one reference answer.");
    }
  }

  /** Returns a question of one part, with reference answers of which each is enough. */
  public static ShortQuestion of(String stem, List<String> references) {
    return new ShortQuestion(stem, List.of(new AnswerPart(references, 1)));
  }

  /** Returns a question of equal parts: a list of wordings for each. */
  public static ShortQuestion ofParts(String stem, List<List<String>> parts) {
    return new ShortQuestion(
        stem, parts.stream().map(wordings -> new AnswerPart(wordings, 1)).toList());
  }
}
