package xueban.model.memory;

import static java.util.Objects.requireNonNull;

import xueban.XuebanException;

/**
 * One answer in a history of answers of one concept.
 *
 * @param rating how well the concept was recalled
 * @param elapsedDays since the answer before, at least 0; without meaning for a history's first
 */
public record Review(Rating rating, double elapsedDays) {
  /**
   * Clamps days below zero to zero.
   *
   * @throws XuebanException {@code INVALID_INPUT} if the days are NaN or infinite
   */
  public Review {
    requireNonNull(rating, "rating");
    elapsedDays = FsrsMemory.days(elapsedDays);
  }
}
