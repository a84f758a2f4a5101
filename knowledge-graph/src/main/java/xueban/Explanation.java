package xueban;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A number and where it comes from. A node with parts has exactly the sum of their values, added in
 * their order; so the leaves add up to the root.
 *
 * @param description what the number stands for, for a person
 * @param value any finite number
 * @param parts its summands, or empty for a leaf
 */
public record Explanation(String description, double value, List<Explanation> parts) {
  public Explanation {
    requireNonNull(description, "description");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(description + ": value (" + value + ") must be finite.");
    }
    parts = List.copyOf(parts);
    if (!parts.isEmpty() && sumOf(parts) != value) {
      throw new IllegalArgumentException(
          "%s: value (%s) must be the sum of its parts (%s)."
              .formatted(description, value, sumOf(parts)));
    }
  }

  public static Explanation leaf(String description, double value) {
    return new Explanation(description, value, List.of());
  }

  /** Returns a node whose value is the sum of its parts. */
  public static Explanation sum(String description, List<Explanation> parts) {
    return new Explanation(description, sumOf(parts), parts);
  }

  private static double sumOf(List<Explanation> parts) {
    double sum = 0;
    for (Explanation part : parts) {
      sum += part.value();
    }
    return sum;
  }
}
