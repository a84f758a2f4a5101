package xueban.tutor.answer;

import java.time.Instant;

/**
 * A learner's message got the caring reply. For the adult who is responsible for the learner, and
 * nobody else: it is kept until it is delivered, no longer.
 *
 * @param learner learner id
 * @param message what the learner wrote
 * @param at when it was answered
 */
public record DistressNotice(String learner, String message, Instant at) {}
