package xueban.model.diagnosis;

import xueban.XuebanException;
import xueban.model.Mastery;

/** What one learner's responses say of the learner. Immutable. */
public interface Diagnosis {
  /**
   * Returns the proficiency in the concept, in (0, 1), with its standard error; of a concept that
   * no response touched it is what the other responses and the other learners suggest.
   *
   * @throws XuebanException {@code UNKNOWN_CONCEPT}
   */
  Mastery proficiency(String concept);

  /**
   * Returns the probability that this learner answers the item right, in (0, 1), with its standard
   * error: how far it may be off because few responses tell little of the learner.
   *
   * @throws XuebanException {@code UNKNOWN_ITEM}
   */
  Mastery predict(String item);
}
