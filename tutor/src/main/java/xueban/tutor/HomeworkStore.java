package xueban.tutor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps homework. */
public interface HomeworkStore {
  /** Keeps the homework in place of the former one of its id; durable on return. */
  void put(Homework homework);

  /**
   * Keeps the homework unless there is one of its id; durable on return.
   *
   * @return what is kept now: the homework, or the former one
   */
  Homework putIfAbsent(Homework homework);

  /**
   * Keeps the homework in place of the one of its id if that has the revision; durable on return.
   *
   * @param revision the revision that was read before the change
   * @return whether it was kept; if not, nothing has changed
   */
  boolean replace(Homework homework, int revision);

  Optional<Homework> find(String id);

  /**
   * Returns a class's homework, newest first, ties by id.
   *
   * @param states only homework that stands so; empty: all
   * @param after only homework behind the one of this id, which is the class's; "" for all. None
   *     comes behind an id that the class has not
   */
  List<Homework> ofClass(String classId, Set<HomeworkState> states, String after, int limit);

  /**
   * Returns a class's homework that is due within a time, newest first, ties by id.
   *
   * @param from first instant of the time
   * @param to first instant behind it
   */
  List<Homework> dueBetween(String classId, Instant from, Instant to);

  /**
   * Returns the homework in which the learner has a set or ever had one, of whatever class, by id:
   * its changes may name a learner whose set was dropped.
   */
  List<Homework> ofLearner(String learner);

  /** Forgets where the learner once had a set and has none now; durable on return. */
  void forget(String learner);

  /**
   * Returns how much homework a class has.
   *
   * @param states only homework that stands so; empty: all
   */
  long size(String classId, Set<HomeworkState> states);
}
