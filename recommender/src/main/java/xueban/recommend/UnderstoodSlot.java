package xueban.recommend;

import static java.util.Objects.requireNonNull;

import xueban.nlp.request.Slot;

/**
 * A slot of a request and what a search did with it.
 *
 * @param slot what the request says, and where; values as a filter of the catalog takes them
 * @param note why it does not hold, in a sentence; empty if it does
 */
public record UnderstoodSlot(Slot slot, Use use, String note) {
  /** What was done with a slot. */
  public enum Use {
    /** Hits satisfy it. */
    FILTERED,
    /** Its words are part of the text that was searched. */
    SEARCHED,
    /** Hits are in this order. */
    SORTED,
    /** Nothing satisfied it beside the others, so it does not hold. */
    RELAXED,
    /** The search was given a filter or an order of the same kind, which holds. */
    OVERRIDDEN,
    /** The catalog does not know it of its entries. */
    NOT_APPLIED
  }

  public UnderstoodSlot {
    requireNonNull(slot, "slot");
    requireNonNull(use, "use");
    requireNonNull(note, "note");
  }
}
