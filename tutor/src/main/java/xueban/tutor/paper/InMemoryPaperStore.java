package xueban.tutor.paper;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A paper store without a disk: for tests and for embedding without persistence. */
public final class InMemoryPaperStore implements PaperStore {
  private static final Comparator<Paper> NEWEST_FIRST =
      comparing(Paper::createdAt).reversed().thenComparing(Paper::id);

  private final ConcurrentMap<String, Paper> papers = new ConcurrentHashMap<>();

  @Override
  public Paper putIfAbsent(Paper added) {
    Paper former = papers.putIfAbsent(added.id(), added);
    return former == null ? added : former;
  }

  @Override
  public Optional<Paper> find(String id) {
    return Optional.ofNullable(papers.get(id));
  }

  @Override
  public List<Paper> ofClass(String classId, String after, int limit) {
    return papers.values().stream()
        .filter(p -> p.classId().equals(classId))
        .sorted(NEWEST_FIRST)
        .filter(p -> after.isEmpty() || behind(p, classId, after))
        .limit(limit)
        .toList();
  }

  private boolean behind(Paper paper, String classId, String after) {
    return find(after)
        .filter(last -> last.classId().equals(classId))
        .filter(last -> NEWEST_FIRST.compare(paper, last) > 0)
        .isPresent();
  }

  @Override
  public long size(String classId) {
    return papers.values().stream().filter(p -> p.classId().equals(classId)).count();
  }
}
