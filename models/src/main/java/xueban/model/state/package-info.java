/**
 * A learner's state in few bytes and the one way to change it, for tracers to build on. Not API:
 * nothing outside this module uses it. Start with {@link xueban.model.state.CompactState}.
 */
@NullMarked
package xueban.model.state;

import org.jspecify.annotations.NullMarked;
