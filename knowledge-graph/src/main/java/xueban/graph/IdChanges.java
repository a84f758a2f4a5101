package xueban.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.row.ImportOptions;
import xueban.row.Row;
import xueban.row.RowFile;
import xueban.row.RowOutcome;

/**
 * What became of concept ids between two versions of a graph: declared by a person in a small file,
 * never guessed.
 */
public final class IdChanges {
  private static final IdChanges NONE = new IdChanges(List.of());

  private final TreeMap<String, IdChange> byOldId = new TreeMap<>();

  private IdChanges(Collection<IdChange> changes) {
    Map<String, String> renamedTo = new HashMap<>();
    for (IdChange change : changes) {
      if (byOldId.put(change.oldId(), change) != null) {
        throw new XuebanException(
            ErrorCode.GRAPH_DUPLICATE,
            "old_id: \"%s\" is declared twice; an id has one fate.".formatted(change.oldId()));
      }
      if (change.kind() == IdChange.Kind.RENAME) {
        String other = renamedTo.put(change.newIds().get(0), change.oldId());
        if (other != null) {
          throw XuebanException.invalid(
              "kind",
              "\"%s\" and \"%s\" are both renamed to \"%s\"; call it merge."
                  .formatted(other, change.oldId(), change.newIds().get(0)));
        }
      }
    }
  }

  /** Returns changes of no id. */
  public static IdChanges none() {
    return NONE;
  }

  /**
   * Returns the changes together.
   *
   * @throws XuebanException if an old id stands twice, or two are renamed to one
   */
  public static IdChanges of(Collection<IdChange> changes) {
    return new IdChanges(changes);
  }

  /**
   * Reads rows of {@code old_id,new_id,kind}; kind is rename, merge, split or remove. A split has a
   * row for each new id, a removal no new id.
   *
   * @throws XuebanException naming the line of the first bad row
   */
  public static IdChanges read(Path file) {
    Map<String, List<Row>> byOld = new TreeMap<>();
    RowFile.read(
        file,
        ImportOptions.defaults()
            .withRejections(
                (rejection, raw) -> {
                  throw XuebanException.invalid(
                      "file",
                      "%s, line %d: %s".formatted(file, rejection.line(), rejection.reason()));
                }),
        1,
        rows -> {
          byOld
              .computeIfAbsent(rows.get(0).text("old_id"), k -> new ArrayList<>())
              .add(rows.get(0));
          return List.of(RowOutcome.ADDED);
        });
    List<IdChange> changes = new ArrayList<>();
    byOld.forEach((oldId, rows) -> changes.add(change(file, oldId, rows)));
    return of(changes);
  }

  private static IdChange change(Path file, String oldId, List<Row> rows) {
    try {
      IdChange.Kind kind = kind(rows.get(0).text("kind"));
      for (Row row : rows) {
        if (kind(row.text("kind")) != kind) {
          throw XuebanException.invalid("kind", "of \"%s\" differs between rows.".formatted(oldId));
        }
      }
      return new IdChange(
          kind, oldId, rows.stream().flatMap(r -> r.find("new_id").stream()).toList());
    } catch (XuebanException e) {
      throw new XuebanException(
          e.code(),
          "%s, line %d: %s".formatted(file, rows.get(0).line(), e.getMessage()),
          e.violations(),
          e);
    }
  }

  private static IdChange.Kind kind(String word) {
    for (IdChange.Kind kind : IdChange.Kind.values()) {
      if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw XuebanException.invalid(
        "kind", "\"%s\" is unknown; give rename, merge, split or remove.".formatted(word));
  }

  /** Returns the changes, by old id. */
  public Collection<IdChange> all() {
    return byOldId.values();
  }

  public Optional<IdChange> find(String oldId) {
    return Optional.ofNullable(byOldId.get(oldId));
  }

  /** Returns what an id is now: itself if nothing became of it, empty if it was removed. */
  public List<String> now(String oldId) {
    return find(oldId).map(IdChange::newIds).orElse(List.of(oldId));
  }

  /** Returns what ids are now, each once, in their order. */
  public List<String> now(List<String> oldIds) {
    LinkedHashSet<String> ids = new LinkedHashSet<>();
    oldIds.forEach(id -> ids.addAll(now(id)));
    return List.copyOf(ids);
  }
}
