package xueban.tutor.answer;

/**
 * What a passage has to stand on that was embedded.
 *
 * @param share what share of the question the whole passage has, in [0, 1]
 * @param likest how like the question its likest sentence is, by cosine
 * @param together the largest sum, over its sentences, of likeness to the question and share of it
 *     in that one sentence, in [-1, 2]: words that are spread over a passage say less
 * @param above how far its likest sentence is above that of the other passages on average, in [-2,
 *     2]: every passage is a little like a question that is short or common
 * @param otherNames whether it lacks a number or a foreign name of the question
 */
record Standing(double share, double likest, double together, double above, boolean otherNames) {
  /** What the likest sentence of another passage has, where there is no other. */
  static final double ORDINARY = .45;
}
