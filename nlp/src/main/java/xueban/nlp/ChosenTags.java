package xueban.nlp;

import java.util.List;

/** Which of the concepts that a text is probably about are worth giving to it. */
final class ChosenTags {
  private ChosenTags() {}

  /**
   * Returns as many of the likeliest as make the expected F1 greatest, which is 2 · Σ p of those
   * given / (number given + Σ p of all) to good approximation.
   *
   * @param tags with calibrated probabilities, the likeliest first, down to small probabilities
   * @param least probability below which none is given, however few are left
   */
  static List<TaggedConcept> of(List<TaggedConcept> tags, double least) {
    double all = tags.stream().mapToDouble(TaggedConcept::probability).sum();
    double given = 0;
    double best = 0;
    int count = 0;
    for (int i = 0; i < tags.size() && tags.get(i).probability() >= least; i++) {
      given += tags.get(i).probability();
      double expected = 2 * given / (i + 1 + all);
      if (expected > best) {
        best = expected;
        count = i + 1;
      }
    }
    return tags.subList(0, count);
  }
}
