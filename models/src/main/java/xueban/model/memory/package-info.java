/**
 * Memory: how probably a learner still recalls a concept, and when to review it. FSRS-6 in plain
 * Java, and the fitting of its parameters to a tenant's own reviews.
 *
 * <p>No clock, no store and no learner ids: states and days come in, states and probabilities go
 * out, the same bits on every JVM. What a learner has mastered is not said here, see {@link
 * xueban.model.Tracer}. Start with {@link xueban.model.memory.FsrsMemory}.
 */
@NullMarked
package xueban.model.memory;

import org.jspecify.annotations.NullMarked;
