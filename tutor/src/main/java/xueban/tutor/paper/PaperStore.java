package xueban.tutor.paper;

import java.util.List;
import java.util.Optional;

/** Keeps papers. */
public interface PaperStore {
  /**
   * Keeps the paper unless there is one of its id; durable on return.
   *
   * @return what is kept now: the paper, or the former one
   */
  Paper putIfAbsent(Paper paper);

  Optional<Paper> find(String id);

  /**
   * Returns a class's papers, newest first, ties by id.
   *
   * @param classId the class; "" for papers that are for none
   * @param after only papers behind the one of this id, which is the class's; "" for all. None
   *     comes behind an id that the class has not
   */
  List<Paper> ofClass(String classId, String after, int limit);

  /** Returns how many papers a class has. */
  long size(String classId);
}
