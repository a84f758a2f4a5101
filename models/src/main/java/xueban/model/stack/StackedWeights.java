package xueban.model.stack;

import static java.util.Objects.requireNonNull;

import xueban.XuebanException;
import xueban.model.logistic.LogisticWeights;
import xueban.model.trees.BoostedTrees;

/**
 * All numbers of a stacked tracer. Immutable.
 *
 * @param logistic for folding and mastery
 * @param facts of items and concepts
 * @param factors of items and concepts, by the same numbers
 * @param trees over {@link StackFeature}
 * @param sequence of items and concepts, by the same numbers
 * @param blend of trees and sequence
 */
record StackedWeights(
    LogisticWeights logistic,
    ItemFacts facts,
    ItemFactors factors,
    BoostedTrees trees,
    GruNumbers sequence,
    LogOddsBlend blend) {
  StackedWeights {
    requireNonNull(logistic, "logistic");
    if (trees.columns() != StackFeature.COUNT) {
      throw XuebanException.invalid(
          "trees",
          "look at %d features; this xueban computes %d. Train the model again."
              .formatted(trees.columns(), StackFeature.COUNT));
    }
    requireFit("factors", factors.fit(facts.table()));
    requireFit("sequence", sequence.fit(facts.table()));
  }

  private static void requireFit(String what, boolean fit) {
    if (!fit) {
      throw XuebanException.invalid(
          what, "is of other items or concepts than the facts; take both of one training.");
    }
  }
}
