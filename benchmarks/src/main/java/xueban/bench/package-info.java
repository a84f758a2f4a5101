/**
 * What xueban does, in figures: speed, quality on real data, the simulated school, scale.
 *
 * <p>Nothing uses it, and it is never deployed. Each {@link xueban.bench.Bench} is a command,
 * {@code ./xueban bench NAME}, and gives a {@link xueban.bench.BenchReport}. {@code ./xueban train}
 * is here because it measures first, and because training needs what a service never does.
 */
@NullMarked
package xueban.bench;

import org.jspecify.annotations.NullMarked;
