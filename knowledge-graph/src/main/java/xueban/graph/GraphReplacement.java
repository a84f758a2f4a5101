package xueban.graph;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * A newer version in place of the subjects that it holds. The other subjects stay as they are; what
 * they name in the replaced ones follows the declared changes.
 *
 * <p>No concept disappears without a word: one that the newer version lacks must be declared
 * renamed, merged, split or removed.
 */
public final class GraphReplacement {
  private GraphReplacement() {}

  /**
   * Returns the graph after the replacement. Replacing a second time gives the same graph, so that
   * a migration that broke off can go on.
   *
   * @throws XuebanException {@code INVALID_INPUT} if a concept would disappear undeclared; {@code
   *     UNKNOWN_CONCEPT} if a change names an id that is not there; {@code GRAPH_CYCLE}
   */
  public static KnowledgeGraph of(KnowledgeGraph current, KnowledgeGraph newer, IdChanges changes) {
    Set<String> subjects =
        newer.concepts().stream()
            .map(Concept::subject)
            .collect(Collectors.toCollection(TreeSet::new));
    requireDeclared(current, newer, changes, subjects);
    KnowledgeGraph.Builder builder = KnowledgeGraph.builder();
    current.concepts().stream().filter(c -> !subjects.contains(c.subject())).forEach(builder::put);
    newer.concepts().forEach(builder::put);
    for (Prerequisite edge : current.prerequisites()) {
      boolean inside =
          subjects.contains(current.concept(edge.before()).subject())
              && subjects.contains(current.concept(edge.after()).subject());
      if (!inside) {
        for (String before : changes.now(edge.before())) {
          changes.now(edge.after()).stream()
              .filter(after -> !after.equals(before))
              .forEach(after -> builder.put(new Prerequisite(before, after, edge.reason())));
        }
      }
    }
    newer.prerequisites().forEach(builder::put);
    for (Edition edition : current.editions()) {
      if (!subjects.contains(edition.subject())) {
        builder.put(moved(edition, changes));
      }
    }
    newer.editions().forEach(builder::put);
    current.misconceptions().stream()
        .filter(m -> !subjects.contains(current.concept(m.concept()).subject()))
        .forEach(builder::put);
    newer.misconceptions().forEach(builder::put);
    KnowledgeGraph target = builder.build();
    requireTargets(target, changes);
    return target;
  }

  private static Edition moved(Edition edition, IdChanges changes) {
    List<Unit> units =
        edition.units().stream()
            .map(u -> new Unit(u.id(), u.title(), u.grade(), u.term(), changes.now(u.concepts())))
            .toList();
    return new Edition(edition.id(), edition.name(), edition.subject(), units);
  }

  private static void requireDeclared(
      KnowledgeGraph current, KnowledgeGraph newer, IdChanges changes, Set<String> subjects) {
    List<String> undeclared =
        current.concepts().stream()
            .filter(c -> subjects.contains(c.subject()))
            .map(Concept::id)
            .filter(id -> newer.find(id).isEmpty() && changes.find(id).isEmpty())
            .toList();
    if (!undeclared.isEmpty()) {
      String suggestions =
          GraphDiff.between(current, newer, changes).suggestions().stream()
              .map(c -> "%s,%s,rename".formatted(c.oldId(), c.newIds().get(0)))
              .collect(joining("; "));
      throw XuebanException.invalid(
          "changes",
          "%d concepts of the graph are not in the new one and not declared: %s%s. Declare each as rename, merge, split or remove.%s"
              .formatted(
                  undeclared.size(),
                  undeclared.stream().limit(10).collect(joining(", ")),
                  undeclared.size() > 10 ? " …" : "",
                  suggestions.isEmpty() ? "" : " Perhaps: " + suggestions));
    }
    List<String> unknown =
        changes.all().stream()
            .map(IdChange::oldId)
            .filter(id -> current.find(id).isEmpty())
            .toList();
    boolean begun = unknown.size() == changes.all().stream().filter(c -> !c.keepsOldId()).count();
    if (!unknown.isEmpty() && !begun) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_CONCEPT,
          "old_id: the graph has no concept %s; correct the id or leave the row out."
              .formatted(String.join(", ", unknown)));
    }
  }

  private static void requireTargets(KnowledgeGraph target, IdChanges changes) {
    for (IdChange change : changes.all()) {
      for (String id : change.newIds()) {
        if (target.find(id).isEmpty()) {
          throw new XuebanException(
              ErrorCode.UNKNOWN_CONCEPT,
              "new_id: the new graph has no concept \"%s\", which \"%s\" is to become; correct the id."
                  .formatted(id, change.oldId()));
        }
      }
      if (!change.keepsOldId() && target.find(change.oldId()).isPresent()) {
        throw XuebanException.invalid(
            "old_id",
            "\"%s\" is declared %s but is in the new graph still; take it out, or leave the row out."
                .formatted(change.oldId(), change.kind().word()));
      }
    }
  }
}
