package xueban.model.adaptive;

/**
 * An item and what it would tell now.
 *
 * @param item the item
 * @param value by the test's {@link SelectionRule}, at least 0
 */
record RankedItem(PoolItem item, double value) {}
