package xueban.model.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Answers of one learner that are to be predicted, one after the other.
 *
 * @param first number of the first
 */
record Stretch(AnswerSequence sequence, int first) {
  /** Most answers of a stretch. */
  static final int MOST = 32;

  /** Returns how many answers are to be predicted. */
  int asked() {
    return Math.min(MOST, sequence.size() - first);
  }

  /** Returns stretches that have every answer once. */
  static List<Stretch> of(List<AnswerSequence> sequences) {
    List<Stretch> stretches = new ArrayList<>();
    for (AnswerSequence sequence : sequences) {
      for (int first = 0; first < sequence.size(); first += MOST) {
        stretches.add(new Stretch(sequence, first));
      }
    }
    return stretches;
  }
}
