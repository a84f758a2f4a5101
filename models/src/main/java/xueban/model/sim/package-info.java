/**
 * Simulated learners, and the weights trained on them that ship with xueban. Not used in serving.
 * Start with {@link xueban.model.sim.SimulatedSchool}.
 */
@NullMarked
package xueban.model.sim;

import org.jspecify.annotations.NullMarked;
