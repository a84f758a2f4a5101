package xueban.tutor.grading;

import java.util.List;
import xueban.XuebanException;
import xueban.recommend.Item;
import xueban.recommend.Option;

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

  /**
   * Returns the keys of the options chosen, each once, as the item writes them.
   *
   * @param item a choice that lists its options
   * @throws XuebanException {@code INVALID_INPUT} naming an option that it lacks and those it has,
   *     or several where it takes one
   */
  public List<String> chosen(Item item) {
    List<String> keys = item.options().stream().map(Option::key).toList();
    List<String> folded = keys.stream().map(ChoiceKeys::fold).toList();
    return ChoiceKeys.chosen(item, this).stream()
        .map(key -> keys.get(folded.indexOf(key)))
        .toList();
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
