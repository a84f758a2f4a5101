package xueban.model.diagnosis;

import java.util.List;
import xueban.Explanation;
import xueban.XuebanException;

/**
 * A fitted model of items, which diagnoses any learner from responses alone: a learner who was not
 * there in training is diagnosed just as one who was. Immutable and safe for concurrent use; the
 * same responses give the same bits on every JVM.
 */
public interface Diagnoser {
  /** Returns the items the model knows and the concepts each needs. */
  QMatrix items();

  /**
   * Returns the learner's diagnosis; of no responses, the average learner's.
   *
   * @param responses in any order that stays the same: sums are added in it. An item answered twice
   *     counts twice
   * @throws XuebanException {@code UNKNOWN_ITEM} if an item is not the model's
   */
  Diagnosis diagnose(List<ItemResponse> responses);

  /**
   * Returns the log-odds (base e) of {@link Diagnosis#predict} as a sum of what is expected of the
   * average learner and what each response adds; see {@link ResponseEffects}.
   *
   * @throws XuebanException {@code UNKNOWN_ITEM}
   */
  default Explanation explain(List<ItemResponse> responses, String item) {
    return new ResponseEffects(this).onItem(responses, item);
  }

  /**
   * Returns the log-odds (base e) of {@link Diagnosis#proficiency} as such a sum.
   *
   * @throws XuebanException {@code UNKNOWN_CONCEPT}, {@code UNKNOWN_ITEM}
   */
  default Explanation explainProficiency(List<ItemResponse> responses, String concept) {
    return new ResponseEffects(this).onConcept(responses, concept);
  }
}
