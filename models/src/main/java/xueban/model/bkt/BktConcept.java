package xueban.model.bkt;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the model knows of one concept. Immutable.
 *
 * @param items rates of unaided answers to items that have their own, by item id
 */
public record BktConcept(BktParameters parameters, SortedMap<String, AnswerRates> items) {
  public BktConcept {
    requireNonNull(parameters, "parameters");
    items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
  }

  /** Returns the rates of an answer to the item. */
  public AnswerRates rates(String item, boolean helped) {
    @Nullable AnswerRates own = helped ? parameters.helped() : items.get(item);
    return own == null ? parameters.unaided() : own;
  }
}
