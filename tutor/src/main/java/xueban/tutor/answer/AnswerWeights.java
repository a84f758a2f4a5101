package xueban.tutor.answer;

import xueban.nlp.Embedder;

/**
 * How much what speaks for a passage counts, in log-odds (base e) that it holds what is asked; from
 * even odds on a question is answered, so the offset is the threshold.
 *
 * @param embedder with which id an embedder must begin: cosines of another are larger or smaller
 * @param share a unit of the share of the question that the whole passage has
 * @param likest a unit of the cosine of its likest sentence
 * @param together a unit of {@link Standing#together}
 * @param above a unit of {@link Standing#above}
 * @param otherNames what is taken off a passage that lacks a number or a foreign name of the
 *     question, at least 0
 * @param offset log-odds of a passage that nothing speaks for
 * @param knownTopic how much less (log-odds) a passage must hold what is asked once it is known to
 *     be about what the question means, at least 0: pupils' words are seldom a lesson's
 */
public record AnswerWeights(
    String embedder,
    double share,
    double likest,
    double together,
    double above,
    double otherNames,
    double offset,
    double knownTopic) {
  private static final AnswerWeights SHIPPED =
      new AnswerWeights("bge-small-zh", 3, 10, 0, 0, 2, -7.25, 4);

  public AnswerWeights {
    if (embedder.isBlank()) {
      throw new IllegalArgumentException("embedder is blank; name the one whose vectors fit.");
    }
    for (double weight :
        new double[] {share, likest, together, above, otherNames, offset, knownTopic}) {
      if (!Double.isFinite(weight)) {
        throw new IllegalArgumentException("weight (" + weight + ") must be finite.");
      }
    }
    if (otherNames < 0 || knownTopic < 0) {
      throw new IllegalArgumentException(
          "otherNames (%s) and knownTopic (%s) must be at least 0."
              .formatted(otherNames, knownTopic));
    }
  }

  /**
   * Returns the weights that ship: chosen on our own questions, those of pupils that the built-in
   * lessons answer and those that nothing there does; {@code otherNames} by hand: enough to refuse
   * all but what says the question nearly word for word.
   */
  public static AnswerWeights shipped() {
    return SHIPPED;
  }

  /** Returns whether the vectors of an embedder are those that the weights were fitted with. */
  public boolean fits(Embedder other) {
    return other.id().startsWith(embedder);
  }

  /** Returns the log-odds that a passage that stands so holds what is asked, larger is likelier. */
  double logOdds(Standing standing) {
    return share * standing.share()
        + likest * standing.likest()
        + together * standing.together()
        + above * standing.above()
        - (standing.otherNames() ? otherNames : 0)
        + offset;
  }

  /** Returns the weights with another threshold. */
  AnswerWeights with(double newOffset, double newKnownTopic) {
    return new AnswerWeights(
        embedder, share, likest, together, above, otherNames, newOffset, newKnownTopic);
  }
}
