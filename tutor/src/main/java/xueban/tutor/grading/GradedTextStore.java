package xueban.tutor.grading;

import java.util.List;

/**
 * Short texts that teachers graded, by item: derived from the learner log, so that an answer is
 * compared without reading the logs of all who answered. Safe for concurrent use.
 */
public interface GradedTextStore {
  /** Most texts that are kept of an item: the newest. */
  int MOST = 300;

  /**
   * Keeps the text in place of the former one of its learner and response, and of its item the
   * newest {@value #MOST}; durable on return.
   */
  void put(GradedText text);

  /** Deletes the text of a response if there is one; durable on return. */
  void remove(String learner, String response);

  /** Returns an item's texts, newest first, ties by learner and response. */
  List<GradedText> ofItem(String item);

  /** Deletes all texts of a learner; durable on return. Returns how many there were. */
  int forget(String learner);
}
