package xueban.tutor.paper;

import java.util.List;

/**
 * What several versions ask, since there were too few items.
 *
 * @param items ids: one, or near-duplicates of each other
 * @param versions names of the versions, at least two
 */
public record SharedItem(List<String> items, List<String> versions) {
  public SharedItem {
    items = List.copyOf(items);
    versions = List.copyOf(versions);
  }
}
