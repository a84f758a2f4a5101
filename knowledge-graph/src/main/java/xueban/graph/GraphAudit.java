package xueban.graph;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import xueban.graph.GraphFinding.Kind;

/**
 * Looks for what {@link KnowledgeGraph} allows but a curriculum should not have. What a graph
 * cannot be at all (cyclic, dangling) is refused when it is built.
 */
public final class GraphAudit {
  private final KnowledgeGraph graph;

  private GraphAudit(KnowledgeGraph graph) {
    this.graph = graph;
  }

  /** Returns all findings, the gravest kind first, then by id. */
  public static List<GraphFinding> of(KnowledgeGraph graph) {
    GraphAudit audit = new GraphAudit(graph);
    List<GraphFinding> findings = new ArrayList<>(audit.sameNames());
    findings.addAll(audit.backwards());
    findings.addAll(audit.apart());
    for (Prerequisite edge : audit.redundant()) {
      findings.add(
          new GraphFinding(
              Kind.REDUNDANT,
              List.of(edge.before(), edge.after()),
              "%s → %s follows from other prerequisites; it may go."
                  .formatted(edge.before(), edge.after())));
    }
    return findings;
  }

  /**
   * Returns the graph without the prerequisites that follow from others (its transitive reduction):
   * every concept keeps the same ancestors. A redundant edge that states a reason goes too.
   */
  public static KnowledgeGraph reduced(KnowledgeGraph graph) {
    Set<Prerequisite> redundant = new HashSet<>(new GraphAudit(graph).redundant());
    KnowledgeGraph.Builder builder = KnowledgeGraph.builder();
    graph.concepts().forEach(builder::put);
    graph.prerequisites().stream().filter(e -> !redundant.contains(e)).forEach(builder::put);
    graph.editions().forEach(builder::put);
    graph.misconceptions().forEach(builder::put);
    return builder.build();
  }

  private List<GraphFinding> sameNames() {
    Map<String, TreeSet<String>> byName = new TreeMap<>();
    for (Concept concept : graph.concepts()) {
      Stream.concat(Stream.of(concept.name()), concept.aliases().stream())
          .forEach(
              name ->
                  byName
                      .computeIfAbsent(
                          concept.subject() + ": " + folded(name), k -> new TreeSet<>())
                      .add(concept.id()));
    }
    List<GraphFinding> findings = new ArrayList<>();
    byName.forEach(
        (name, ids) -> {
          if (ids.size() > 1) {
            findings.add(
                new GraphFinding(
                    Kind.SAME_NAME,
                    List.copyOf(ids),
                    "%s is a name of %s; rename one, or merge them."
                        .formatted(name, String.join(" and ", ids))));
          }
        });
    return findings;
  }

  /** Names that differ in width, case or blanks only are one name, as for the text's analysis. */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "");
  }

  private List<GraphFinding> backwards() {
    List<GraphFinding> findings = new ArrayList<>();
    for (Prerequisite edge : graph.prerequisites()) {
      Concept before = graph.concept(edge.before());
      Concept after = graph.concept(edge.after());
      if (edge.reason().isBlank() && later(before, after)) {
        findings.add(
            new GraphFinding(
                Kind.BACKWARDS,
                List.of(before.id(), after.id()),
                "%s (grade %s) is taught after %s (grade %s), which needs it; correct a grade, or state a reason."
                    .formatted(before.id(), time(before), after.id(), time(after))));
      }
    }
    return findings;
  }

  private static boolean later(Concept before, Concept after) {
    if (before.grade() == 0 || after.grade() == 0) {
      return false;
    }
    if (before.grade() != after.grade()) {
      return before.grade() > after.grade();
    }
    return before.term() != 0 && after.term() != 0 && before.term() > after.term();
  }

  private static String time(Concept concept) {
    return concept.term() == 0
        ? String.valueOf(concept.grade())
        : concept.grade() + "." + concept.term();
  }

  /** Finds concepts without neighbours, and groups apart from the subject's largest group. */
  private List<GraphFinding> apart() {
    Map<String, List<List<String>>> groups = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (Concept concept : graph.concepts()) {
      if (seen.add(concept.id())) {
        groups
            .computeIfAbsent(concept.subject(), k -> new ArrayList<>())
            .add(group(concept.id(), seen));
      }
    }
    List<GraphFinding> findings = new ArrayList<>();
    groups.forEach(
        (subject, all) -> {
          int largest = all.stream().mapToInt(Collection::size).max().orElse(0);
          boolean spared = false;
          for (List<String> group : all) {
            if (group.size() == largest && !spared) {
              spared = true;
            } else {
              findings.add(apart(subject, group));
            }
          }
        });
    findings.sort(java.util.Comparator.comparing(GraphFinding::kind));
    return findings;
  }

  private static GraphFinding apart(String subject, List<String> group) {
    if (group.size() == 1) {
      return new GraphFinding(
          Kind.ISOLATED,
          group,
          "%s has no prerequisite and nothing needs it; connect it.".formatted(group.get(0)));
    }
    return new GraphFinding(
        Kind.DISCONNECTED,
        group,
        "%d concepts (%s …) hang together but not with the rest of %s; connect them."
            .formatted(group.size(), group.get(0), subject));
  }

  private List<String> group(String start, Set<String> seen) {
    TreeSet<String> group = new TreeSet<>(List.of(start));
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String at = open.pop();
      Stream.concat(
              graph.prerequisitesOf(at).stream().map(Prerequisite::before),
              graph.dependentsOf(at).stream().map(Prerequisite::after))
          .filter(seen::add)
          .forEach(
              next -> {
                group.add(next);
                open.push(next);
              });
    }
    return List.copyOf(group);
  }

  /** Returns the edges whose two ends a longer path joins too. */
  private List<Prerequisite> redundant() {
    List<Prerequisite> redundant = new ArrayList<>();
    for (Concept concept : graph.concepts()) {
      List<Prerequisite> edges = graph.prerequisitesOf(concept.id());
      if (edges.size() < 2) {
        continue;
      }
      Set<String> implied = new HashSet<>();
      for (Prerequisite edge : edges) {
        implied.addAll(graph.ancestorsOf(edge.before()));
      }
      edges.stream().filter(e -> implied.contains(e.before())).forEach(redundant::add);
    }
    return redundant;
  }
}
