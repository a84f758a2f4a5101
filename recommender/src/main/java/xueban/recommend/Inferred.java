package xueban.recommend;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import xueban.XuebanException;

/**
 * Which values of an entry nobody gave: a model inferred them, or they stand by default. What a
 * person gives takes their place; they never take the place of what a person gave.
 *
 * @param probabilities how likely each is right, in [0, 1]; 0 where nothing was inferred and the
 *     default stands. In the order of the fields
 */
public record Inferred(Map<Inferred.Field, Double> probabilities) {
  /** A value that may be inferred. */
  public enum Field {
    /** The concepts; how likely the first is. */
    CONCEPTS,
    /** The type of a resource, or the kind of an item. */
    TYPE,
    /** The difficulty of an item. */
    DIFFICULTY
  }

  /** A person gave everything. */
  public static final Inferred NONE = new Inferred(Map.of());

  public Inferred {
    probabilities.forEach(
        (field, probability) -> {
          if (!(probability >= 0 && probability <= 1)) {
            throw XuebanException.invalid(
                "inferred", "%s has %s; a probability is in [0, 1].".formatted(field, probability));
          }
        });
    Map<Field, Double> sorted = new EnumMap<>(Field.class);
    sorted.putAll(probabilities);
    probabilities = Collections.unmodifiableMap(sorted);
  }

  /** Returns whether nobody gave the value. */
  public boolean has(Field field) {
    return probabilities.containsKey(field);
  }

  /** Returns the same with a value that nobody gave. */
  public Inferred with(Field field, double probability) {
    Map<Field, Double> more = new EnumMap<>(Field.class);
    more.putAll(probabilities);
    more.put(field, probability);
    return new Inferred(more);
  }

  /** Returns the same with a value that is given, or not there. */
  public Inferred without(Field field) {
    if (!has(field)) {
      return this;
    }
    Map<Field, Double> fewer = new EnumMap<>(Field.class);
    fewer.putAll(probabilities);
    fewer.remove(field);
    return new Inferred(fewer);
  }
}
