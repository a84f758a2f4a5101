package xueban.recommend;

import xueban.XuebanException;

/**
 * An option of a choice item.
 *
 * @param key such as {@code A}
 * @param text what it says; empty if it stands in the stem
 * @param misconception name of the wrong idea that leads here, or empty
 */
public record Option(String key, String text, String misconception) {
  public Option {
    if (key.isBlank()) {
      throw XuebanException.invalid("options.key", "is empty; name options A, B, C, …");
    }
  }
}
