package xueban.tutor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps classes and their rosters. */
public interface ClassStore {
  /** Keeps the class in place of the former one of its id; durable on return. */
  void put(ClassGroup group);

  Optional<ClassGroup> find(String id);

  /**
   * Puts what {@code change} makes of a class in its place; durable on return. No other change of
   * the class comes in between, so of two who change at once the second sees the first's. A {@link
   * xueban.XuebanException} of {@code change} leaves all as it was and comes out of here.
   *
   * @param change keeps the id; does not use the store; may be asked more than once
   * @return what is kept now, or empty for an unknown id
   */
  Optional<ClassGroup> change(String id, UnaryOperator<ClassGroup> change);

  /** Returns classes in the order of their ids, those after {@code after} ("" for the first). */
  List<ClassGroup> list(String after, int limit);

  /** Returns the ids of the classes that any of these learners is in, ascending. */
  List<String> ofLearners(Collection<String> learners);

  /** Returns how many classes there are. */
  long size();

  boolean delete(String id);
}
