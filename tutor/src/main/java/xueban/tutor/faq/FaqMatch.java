package xueban.tutor.faq;

import xueban.XuebanException;

/**
 * A help-centre entry that is near a question.
 *
 * @param wording which of the entry's wordings is the likest
 * @param probability that the entry answers the question, in [0, 1]
 * @param worthOffering whether it is near enough to be offered beside others; what probability that
 *     takes depends on what the probability rests on
 */
public record FaqMatch(FaqEntry entry, String wording, double probability, boolean worthOffering) {
  public FaqMatch {
    if (!(probability >= 0 && probability <= 1)) {
      throw XuebanException.invalid("probability", probability + " must be in [0, 1].");
    }
  }
}
