/**
 * How long the small steps take that every call is made of, measured by JMH; not part of any jar.
 *
 * <p>Run by Maven's profile {@code jmh}. All inputs are made here, the same for every run.
 */
@NullMarked
package xueban.bench.speed;

import org.jspecify.annotations.NullMarked;
