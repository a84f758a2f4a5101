/**
 * What xueban does, in figures: speed, quality on real data, the simulated school, scale.
 *
 * <p>Nothing uses it, and it is never deployed. Each {@link xueban.bench.Bench} is a command,
 * {@code ./xueban bench NAME}, and gives a {@link xueban.bench.BenchReport}.
 */
@NullMarked
package xueban.bench;

import org.jspecify.annotations.NullMarked;
