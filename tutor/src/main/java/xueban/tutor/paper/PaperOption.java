package xueban.tutor.paper;

import xueban.XuebanException;

/**
 * An item that a row of a blueprint could be filled with.
 *
 * @param row number of the row, from 0
 * @param text number of its text, from 0; near-duplicates share it
 * @param success expected success, in [0, 1]
 * @param seconds time it takes, at least 1
 * @param concept number of the concept it stands for, from 0
 * @param family number of its title, from 0: items of one title are mostly alike
 * @param worth how well it suits the row, in [0, 1]; larger is better
 */
public record PaperOption(
    int row, int text, double success, int seconds, int concept, int family, double worth) {
  public PaperOption {
    if (row < 0 || text < 0 || concept < 0 || family < 0) {
      throw XuebanException.invalid(
          "option",
          "row (%d), text (%d), concept (%d) and family (%d) count from 0."
              .formatted(row, text, concept, family));
    }
    if (!(success >= 0 && success <= 1) || !(worth >= 0 && worth <= 1)) {
      throw XuebanException.invalid(
          "option", "success (%s) and worth (%s) must be in [0, 1].".formatted(success, worth));
    }
    if (seconds < 1) {
      throw XuebanException.invalid("seconds", seconds + " must be at least 1.");
    }
  }
}
