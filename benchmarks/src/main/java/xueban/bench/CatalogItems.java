package xueban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import xueban.model.ItemDescriptions;
import xueban.model.ItemRef;
import xueban.recommend.Item;
import xueban.storage.TenantReader;

/** What a tenant's catalog says of its items, answered or not. */
final class CatalogItems {
  private CatalogItems() {}

  static ItemDescriptions of(TenantReader reader) {
    List<ItemRef> items = new ArrayList<>();
    reader.entries(
        entry -> {
          if (entry instanceof Item item) {
            items.add(item.ref());
          }
        });
    return ItemDescriptions.of(items, Map.of());
  }
}
