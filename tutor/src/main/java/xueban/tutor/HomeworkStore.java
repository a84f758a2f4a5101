package xueban.tutor;

import java.util.List;
import java.util.Optional;

/** Keeps homework. */
public interface HomeworkStore {
  /** Keeps the homework in place of the former one of its id; durable on return. */
  void put(Homework homework);

  Optional<Homework> find(String id);

  /** Returns a class's homework, newest first, ties by id. */
  List<Homework> ofClass(String classId, int limit);
}
