/**
 * Model folders and registry, the learner log, learner state and its fold, knowledge tracing, item
 * response theory, memory, adaptive testing, evaluation.
 *
 * <p>It decides nothing about what a learner sees next; that is the tutor's.
 */
@NullMarked
package xueban.model;

import org.jspecify.annotations.NullMarked;
