package xueban.tutor.grading.text;

import java.util.List;
import xueban.XuebanException;

/**
 * A thing that a full answer says.
 *
 * @param wordings reference answers of which one is enough, at least 1, none blank
 * @param points weight beside the question's other parts, above 0, finite
 */
public record AnswerPart(List<String> wordings, double points) {
  public AnswerPart {
    wordings = List.copyOf(wordings);
    if (wordings.isEmpty() || wordings.stream().anyMatch(String::isBlank)) {
      throw XuebanException.invalid(
          "wordings", wordings + " must be at least one text, none of them blank.");
    }
    if (!(points > 0 && points < Double.POSITIVE_INFINITY)) {
      throw XuebanException.invalid(
          "points", points + " must be above 0 and finite; 1 for each part weighs all alike.");
    }
  }
}
