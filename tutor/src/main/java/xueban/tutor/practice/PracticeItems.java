package xueban.tutor.practice;

import java.util.List;
import java.util.Optional;
import xueban.recommend.Item;

/** The items that practice chooses from. */
public interface PracticeItems {
  /** Returns the items of a concept, by id; of many, the first some hundred. */
  List<Item> itemsOf(String concept);

  Optional<Item> findItem(String id);

  /** Returns the concepts that have an item, by id. */
  List<String> conceptsWithItems();
}
