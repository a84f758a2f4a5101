package xueban.tutor.grading;

import java.util.List;
import xueban.XuebanException;

/**
 * What a learner answered.
 *
 * @param parts keys of the options chosen (choices), what stands in each blank in order (fill-in),
 *     one word such as 对 (true or false), or one text (open); empty if nothing was answered; at
 *     most 20 parts of at most 4,000 characters in all. A line break in a part becomes a space.
 */
public record ItemAnswer(List<String> parts) {
  /** Most parts. */
  public static final int MAX_PARTS = 20;

  private static final int MAX_LENGTH = 4_000;

  public ItemAnswer {
    parts = parts.stream().map(part -> part.replace('\n', ' ')).toList();
    if (parts.size() > MAX_PARTS) {
      throw XuebanException.invalid(
          "answer", "has %d parts; at most %d are allowed.".formatted(parts.size(), MAX_PARTS));
    }
    int length = String.join("\n", parts).length();
    if (length > MAX_LENGTH) {
      throw XuebanException.invalid(
          "answer", "has %d characters; at most %d are allowed.".formatted(length, MAX_LENGTH));
    }
  }

  public static ItemAnswer of(String... parts) {
    return new ItemAnswer(List.of(parts));
  }

  /** Returns the answer as one text for the learner log, a line for each part. */
  public String toLog() {
    return String.join("\n", parts);
  }

  /** Returns whether nothing but blanks was answered. */
  public boolean isBlank() {
    return parts.stream().allMatch(String::isBlank);
  }
}
