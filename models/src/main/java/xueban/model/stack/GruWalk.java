package xueban.model.stack;

import xueban.model.state.Window;

/**
 * What the unit remembers of a learner after none, one, two … all of the last responses. It says
 * nothing of the item asked next, so that one walk serves every item. Not to be changed.
 *
 * @param past the responses, the oldest first
 * @param states {@code [past.size() + 1][hidden]}
 */
@SuppressWarnings("ArrayRecordComponent") // kilobytes that every prediction reads
record GruWalk(Window past, float[][] states) {}
