package xueban.model.diagnosis;

import xueban.Ids;

/** One answered item: what a diagnosis is made from. */
public record ItemResponse(String item, boolean right) {
  public ItemResponse {
    Ids.require("item", item);
  }
}
