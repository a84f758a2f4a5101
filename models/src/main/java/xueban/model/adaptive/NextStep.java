package xueban.model.adaptive;

import xueban.Explanation;
import xueban.model.irt.Ability;

/** What an adaptive test does next. */
public sealed interface NextStep {
  /**
   * Ask this item.
   *
   * @param item the item
   * @param explanation what it tells: the most any item of the pool would tell now, less what
   *     content balance and exposure control gave up
   */
  record Ask(PoolItem item, Explanation explanation) implements NextStep {}

  /**
   * The test is over.
   *
   * @param reason why
   * @param ability what was found
   */
  record Finished(Reason reason, Ability ability) implements NextStep {}

  /**
   * There are items left, but none may be asked now.
   *
   * @param why for a person
   * @param ability what was found so far
   */
  record NoEligibleItem(String why, Ability ability) implements NextStep {}

  /** Why a test is over. */
  enum Reason {
    /** The standard error is as small as asked for. */
    PRECISE_ENOUGH,
    /** As many items as allowed were answered. */
    ENOUGH_ITEMS,
    /** Every item of the pool was answered. */
    NOTHING_LEFT
  }
}
