package xueban.model.neural;

import xueban.XuebanException;

/**
 * Sizes of an LSTM.
 *
 * @param input numbers that say what was answered, and how; in [1, 256]
 * @param hidden units, in [1, 256]
 */
public record LstmShape(int input, int hidden) {
  public LstmShape {
    if (input < 1 || input > 256 || hidden < 1 || hidden > 256) {
      throw XuebanException.invalid(
          "shape", "input (%d) and hidden (%d) must each be in [1, 256].".formatted(input, hidden));
    }
  }
}
