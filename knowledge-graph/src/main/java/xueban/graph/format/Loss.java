package xueban.graph.format;

import xueban.Ids;

/**
 * Something that a format, or a graph, cannot hold.
 *
 * @param what what was left out or changed, in the plural, such as {@code unit ids}
 * @param count how many, at least 1
 * @param example the first of them, for a person to look at; may be empty
 */
public record Loss(String what, long count, String example) {
  public Loss {
    if (what.isEmpty() || count < 1) {
      throw new IllegalArgumentException(
          "what (%s) must not be empty and count (%d) at least 1.".formatted(what, count));
    }
    example = example.length() > Ids.MAX_LENGTH ? example.substring(0, Ids.MAX_LENGTH) : example;
  }

  @Override
  public String toString() {
    return "%s: %d%s".formatted(what, count, example.isEmpty() ? "" : ", such as " + example);
  }
}
