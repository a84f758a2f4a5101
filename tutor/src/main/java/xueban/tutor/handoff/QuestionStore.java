package xueban.tutor.handoff;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps the questions that learners handed on. Safe for concurrent use. */
public interface QuestionStore {
  /**
   * Keeps the question unless there is one of its id, or its learner has no room for it; durable on
   * return. No other change of the store comes in between, so of two at once for the last room one
   * gets it.
   *
   * @param mostOpen most open questions of the learner, this one counted
   * @return what is kept now: the question, or the former one of its id; empty without room
   */
  Optional<HandedQuestion> putIfRoom(HandedQuestion question, int mostOpen);

  Optional<HandedQuestion> find(String id);

  /**
   * Puts what {@code change} makes of a question in its place; durable on return. No other change
   * of the store comes in between, so of two who change at once the second sees the first's. A
   * {@link xueban.XuebanException} of {@code change} leaves all as it was and comes out of here.
   *
   * @param change keeps id, learner, class and time; does not use the store
   * @return what is kept now, or empty for an unknown id
   */
  Optional<HandedQuestion> change(String id, UnaryOperator<HandedQuestion> change);

  /** Returns a learner's questions, newest first, ties by id. */
  List<HandedQuestion> ofLearner(String learner, int limit);

  /**
   * Returns the open questions of a queue, oldest first, ties by id.
   *
   * @param classId empty for the remote teachers' queue
   */
  List<HandedQuestion> open(String classId, int limit);

  /** Deletes all questions of a learner; durable on return. Returns how many there were. */
  int forget(String learner);
}
