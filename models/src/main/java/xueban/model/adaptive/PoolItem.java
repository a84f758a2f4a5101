package xueban.model.adaptive;

import xueban.Ids;
import xueban.model.irt.ItemCurve;

/**
 * An item that an adaptive test may ask.
 *
 * @param id item id
 * @param content what it is about, for content balance: a concept id or a strand's name
 * @param curve how its scores depend on ability
 */
public record PoolItem(String id, String content, ItemCurve curve) {
  public PoolItem {
    Ids.require("item", id);
    Ids.require("content", content);
  }
}
