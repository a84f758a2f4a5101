package xueban.tutor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps classes and their rosters. */
public interface ClassStore {
  /** Keeps the class in place of the former one of its id; durable on return. */
  void put(ClassGroup group);

  Optional<ClassGroup> find(String id);

  /** Returns classes in the order of their ids, those after {@code after} ("" for the first). */
  List<ClassGroup> list(String after, int limit);

  /** Returns the ids of the classes that any of these learners is in, ascending. */
  List<String> ofLearners(Collection<String> learners);

  /** Returns how many classes there are. */
  long size();

  boolean delete(String id);
}
