package xueban.tutor;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A homework store without a disk: for tests and for embedding without persistence. */
public final class InMemoryHomeworkStore implements HomeworkStore {
  private static final Comparator<Homework> NEWEST_FIRST =
      comparing(Homework::createdAt).reversed().thenComparing(Homework::id);

  private final ConcurrentMap<String, Homework> homework = new ConcurrentHashMap<>();

  /** By learner, the ids of homework with a set of the learner, now or once. */
  private final Map<String, Set<String>> ofLearners = new HashMap<>();

  @Override
  public synchronized void put(Homework added) {
    homework.put(added.id(), added);
    for (Homework.LearnerSet set : added.sets()) {
      ofLearners.computeIfAbsent(set.learner(), learner -> new TreeSet<>()).add(added.id());
    }
  }

  @Override
  public synchronized Homework putIfAbsent(Homework added) {
    Homework former = homework.get(added.id());
    if (former != null) {
      return former;
    }
    put(added);
    return added;
  }

  @Override
  public synchronized boolean replace(Homework newer, int revision) {
    Homework former = homework.get(newer.id());
    if (former == null || former.revision() != revision) {
      return false;
    }
    put(newer);
    return true;
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
  public synchronized List<Homework> ofLearner(String learner) {
    return ofLearners.getOrDefault(learner, Set.of()).stream()
        .flatMap(id -> find(id).stream())
        .toList();
  }

  @Override
  public synchronized void forget(String learner) {
    ofLearners.computeIfPresent(
        learner,
        (key, ids) -> {
          ids.removeIf(id -> find(id).flatMap(one -> one.setOf(learner)).isEmpty());
          return ids.isEmpty() ? null : ids;
        });
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
