package xueban.tutor.practice;

import java.util.List;
import java.util.Optional;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;

/** The items that practice chooses from. */
public interface PracticeItems {
  /** Returns the items of a concept, by id; of many, the first some hundred. */
  List<Item> itemsOf(String concept);

  Optional<Item> findItem(String id);

  /** Returns the concepts that have an item which can be {@linkplain #gradable graded}, by id. */
  List<String> conceptsToAsk();

  /**
   * Returns whether an answer to the item can be graded without a person, so that it may be given.
   */
  static boolean gradable(Item item) {
    return item.kind() != ItemKind.OPEN && !item.answers().isEmpty();
  }
}
