package xueban.tutor;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** A class store without a disk: for tests and for embedding without persistence. */
public final class InMemoryClassStore implements ClassStore {
  private final ConcurrentNavigableMap<String, ClassGroup> groups = new ConcurrentSkipListMap<>();

  @Override
  public void put(ClassGroup group) {
    groups.put(group.id(), group);
  }

  @Override
  public Optional<ClassGroup> find(String id) {
    return Optional.ofNullable(groups.get(id));
  }

  @Override
  public Optional<ClassGroup> change(String id, UnaryOperator<ClassGroup> change) {
    return Optional.ofNullable(groups.computeIfPresent(id, (key, group) -> change.apply(group)));
  }

  @Override
  public List<ClassGroup> list(String after, int limit) {
    return groups.tailMap(after, false).values().stream().limit(limit).toList();
  }

  @Override
  public List<String> ofLearners(Collection<String> learners) {
    Set<String> wanted = new HashSet<>(learners);
    return groups.values().stream()
        .filter(group -> group.learners().stream().anyMatch(wanted::contains))
        .map(ClassGroup::id)
        .toList();
  }

  @Override
  public long size() {
    return groups.size();
  }

  @Override
  public boolean delete(String id) {
    return groups.remove(id) != null;
  }
}
