package xueban.tutor.grading;

import java.util.List;
import xueban.XuebanException;

/** What stands in each blank. */
final class BlankParts {
  private BlankParts() {}

  /**
   * Returns one text a blank; one text for several blanks is split at semicolons if that fits.
   *
   * @throws XuebanException {@code INVALID_INPUT} if there are more parts than blanks
   */
  static List<String> of(ItemAnswer answer, int blanks) {
    List<String> parts = answer.parts();
    if (parts.size() == 1 && blanks > 1) {
      List<String> split = List.of(parts.getFirst().split("[;；]", -1));
      if (split.size() == blanks) {
        return split;
      }
    }
    if (parts.size() > blanks) {
      throw XuebanException.invalid(
          "answer",
          "has %d parts, the item has %d blanks; give one part a blank."
              .formatted(parts.size(), blanks));
    }
    return parts;
  }
}
