package xueban.nlp.request;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * Words of a request that say what is wanted.
 *
 * @param values what they say, as {@link SlotKind} has it
 * @param label the same for people, such as 八年级
 * @param start offset of their first UTF-16 unit in the request
 * @param end offset after their last
 */
public record Slot(SlotKind kind, List<String> values, String label, int start, int end) {
  public Slot {
    requireNonNull(kind, "kind");
    requireNonNull(label, "label");
    values = List.copyOf(values);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("0 <= start (%d) <= end (%d)".formatted(start, end));
    }
  }

  /** Returns a name such as {@code grade:8}: the same for the same kind and values. */
  public String id() {
    return kind.name().toLowerCase(Locale.ROOT)
        + ':'
        + (values.isEmpty() ? label : String.join(",", values));
  }
}
