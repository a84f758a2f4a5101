package xueban.model.bkt;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.model.logistic.LogisticWeights;

/**
 * The numbers of the BKT tracer. Immutable.
 *
 * @param pooled parameters of the typical concept: an unknown concept has them
 * @param concepts by id
 * @param easiness what ability is measured on
 */
public record BktWeights(
    BktParameters pooled, SortedMap<String, BktConcept> concepts, LogisticWeights easiness) {
  public BktWeights {
    requireNonNull(pooled, "pooled");
    requireNonNull(easiness, "easiness");
    concepts = Collections.unmodifiableSortedMap(new TreeMap<>(concepts));
  }

  /** Returns the concept, or the typical one if it is unknown. */
  public BktConcept concept(String id) {
    @Nullable BktConcept found = concepts.get(id);
    return found == null ? new BktConcept(pooled, new TreeMap<>()) : found;
  }
}
