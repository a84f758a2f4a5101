package xueban.tutor;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A homework store without a disk: for tests and for embedding without persistence. */
public final class InMemoryHomeworkStore implements HomeworkStore {
  private static final Comparator<Homework> NEWEST_FIRST =
      comparing(Homework::createdAt).reversed().thenComparing(Homework::id);

  private final ConcurrentMap<String, Homework> homework = new ConcurrentHashMap<>();

  @Override
  public void put(Homework added) {
    homework.put(added.id(), added);
  }

  @Override
  public Homework putIfAbsent(Homework added) {
    Homework former = homework.putIfAbsent(added.id(), added);
    return former == null ? added : former;
  }

  @Override
  public boolean replace(Homework newer, int revision) {
    Homework former = homework.get(newer.id());
    return former != null
        && former.revision() == revision
        && homework.replace(newer.id(), former, newer);
  }

  @Override
  public Optional<Homework> find(String id) {
    return Optional.ofNullable(homework.get(id));
  }

  @Override
  public List<Homework> ofClass(
      String classId, Set<HomeworkState> states, String after, int limit) {
    return homework.values().stream()
        .filter(h -> isOf(h, classId, states))
        .sorted(NEWEST_FIRST)
        .filter(h -> after.isEmpty() || behind(h, classId, after))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Homework> dueBetween(String classId, Instant from, Instant to) {
    return homework.values().stream()
        .filter(h -> h.classId().equals(classId) && h.isDueBetween(from, to))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  @Override
  public List<Homework> ofLearner(String learner) {
    return homework.values().stream()
        .filter(h -> h.setOf(learner).isPresent())
        .sorted(comparing(Homework::id))
        .toList();
  }

  private boolean behind(Homework one, String classId, String after) {
    return find(after)
        .filter(last -> last.classId().equals(classId))
        .filter(last -> NEWEST_FIRST.compare(last, one) < 0)
        .isPresent();
  }

  @Override
  public long size(String classId, Set<HomeworkState> states) {
    return homework.values().stream().filter(h -> isOf(h, classId, states)).count();
  }

  private static boolean isOf(Homework one, String classId, Set<HomeworkState> states) {
    return one.classId().equals(classId) && (states.isEmpty() || states.contains(one.state()));
  }
}
