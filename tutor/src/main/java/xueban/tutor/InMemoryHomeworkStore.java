package xueban.tutor;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A homework store without a disk: for tests and for embedding without persistence. */
public final class InMemoryHomeworkStore implements HomeworkStore {
  private final ConcurrentMap<String, Homework> homework = new ConcurrentHashMap<>();

  @Override
  public void put(Homework added) {
    homework.put(added.id(), added);
  }

  @Override
  public Optional<Homework> find(String id) {
    return Optional.ofNullable(homework.get(id));
  }

  @Override
  public List<Homework> ofClass(String classId, int limit) {
    return homework.values().stream()
        .filter(h -> h.classId().equals(classId))
        .sorted(comparing(Homework::createdAt).reversed().thenComparing(Homework::id))
        .limit(limit)
        .toList();
  }
}
