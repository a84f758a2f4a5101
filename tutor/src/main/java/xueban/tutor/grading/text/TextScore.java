package xueban.tutor.grading.text;

import java.util.List;

/**
 * What a short answer is worth, as far as a machine can tell.
 *
 * @param score expected share of the points, 0 to 1
 * @param confidence probability that a teacher's score lies within {@value #NEAR} of it, 0 to 1
 * @param contradiction probability that the answer says the opposite of a reference, 0 to 1
 * @param parts how much of each part's words the answer has, 0 to 1, in the order of the parts
 * @param present words of the references that the answer has and the question has not
 * @param missing such words that the answer lacks; names the reference: for a teacher, no learner
 * @param conflicts what speaks for a contradiction: negation, opposites, other numbers
 */
public record TextScore(
    double score,
    double confidence,
    double contradiction,
    List<Double> parts,
    List<String> present,
    List<String> missing,
    List<String> conflicts) {
  /** How near to a teacher's score counts as right. */
  public static final double NEAR = .25;

  public TextScore {
    requireShare("score", score);
    requireShare("confidence", confidence);
    requireShare("contradiction", contradiction);
    parts = List.copyOf(parts);
    present = List.copyOf(present);
    missing = List.copyOf(missing);
    conflicts = List.copyOf(conflicts);
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("%s (%s) must be in [0, 1].".formatted(name, value));
    }
  }
}
