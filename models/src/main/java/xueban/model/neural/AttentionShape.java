package xueban.model.neural;

import xueban.XuebanException;

/**
 * Sizes of an attention network.
 *
 * @param width of embeddings, keys and values, in [1, 256]; a multiple of {@code heads}
 * @param heads at least 1
 * @param hidden units of the layer that reads the context, in [1, 512]
 */
public record AttentionShape(int width, int heads, int hidden) {
  public AttentionShape {
    if (heads < 1 || width < 1 || width > 256 || width % heads != 0 || hidden < 1 || hidden > 512) {
      throw XuebanException.invalid(
          "shape",
          "width (%d) must be in [1, 256] and a multiple of heads (%d), hidden (%d) in [1, 512]."
              .formatted(width, heads, hidden));
    }
  }

  /** Returns the numbers of one head. */
  public int perHead() {
    return width / heads;
  }
}
