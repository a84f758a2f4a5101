/**
 * Speed, quality on real data, the simulated school and scale runs.
 *
 * <p>Nothing uses it, and it is never deployed.
 */
@NullMarked
package xueban.bench;

import org.jspecify.annotations.NullMarked;
