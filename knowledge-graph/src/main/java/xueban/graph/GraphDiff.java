package xueban.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import xueban.graph.GraphChange.Kind;

/**
 * What differs between two versions of a graph, given what became of ids. Fields of a renamed
 * concept are compared across its ids; edges across all declared changes.
 */
public final class GraphDiff {
  private final KnowledgeGraph older;
  private final KnowledgeGraph newer;
  private final IdChanges ids;
  private final List<GraphChange> changes = new ArrayList<>();

  private GraphDiff(KnowledgeGraph older, KnowledgeGraph newer, IdChanges ids) {
    this.older = older;
    this.newer = newer;
    this.ids = ids;
    concepts();
    ids();
    edges();
    misconceptions();
    changes.sort(Comparator.comparing(GraphChange::kind));
  }

  /**
   * @param ids what became of ids; those of it that the graphs lack are left aside
   */
  public static GraphDiff between(KnowledgeGraph older, KnowledgeGraph newer, IdChanges ids) {
    return new GraphDiff(older, newer, ids);
  }

  /** Returns the differences by kind, then by id; empty if the graphs are equal. */
  public List<GraphChange> changes() {
    return List.copyOf(changes);
  }

  /** Returns the differences of one kind. */
  public List<GraphChange> changes(Kind kind) {
    return changes.stream().filter(c -> c.kind() == kind).toList();
  }

  /**
   * Returns renames that nobody declared but a shared name or alias suggests, for a person to
   * confirm; nothing acts on them.
   */
  public List<IdChange> suggestions() {
    Map<String, String> added = new TreeMap<>();
    for (GraphChange change : changes(Kind.ADDED)) {
      Concept concept = newer.concept(change.after().get(0));
      names(concept).forEach(name -> added.putIfAbsent(concept.subject() + name, concept.id()));
    }
    List<IdChange> suggestions = new ArrayList<>();
    TreeSet<String> taken = new TreeSet<>();
    for (GraphChange change : changes(Kind.REMOVED)) {
      Concept concept = older.concept(change.before().get(0));
      names(concept).stream()
          .map(name -> Optional.ofNullable(added.get(concept.subject() + name)))
          .flatMap(Optional::stream)
          .filter(taken::add)
          .findFirst()
          .ifPresent(
              id -> suggestions.add(new IdChange(IdChange.Kind.RENAME, concept.id(), List.of(id))));
    }
    return suggestions;
  }

  /** Returns the readable text, a line each, under the versions. */
  public String text() {
    return "%s → %s: %d%n%s"
        .formatted(
            older.version(),
            newer.version(),
            changes.size(),
            changes.stream().map(c -> c.text() + "\n").collect(Collectors.joining()));
  }

  private static List<String> names(Concept concept) {
    List<String> names = new ArrayList<>(List.of(concept.name()));
    names.addAll(concept.aliases());
    return names;
  }

  private void concepts() {
    TreeSet<String> targets = new TreeSet<>();
    ids.all().stream()
        .filter(c -> older.find(c.oldId()).isPresent())
        .forEach(c -> targets.addAll(c.newIds()));
    for (Concept concept : newer.concepts()) {
      if (older.find(concept.id()).isEmpty() && !targets.contains(concept.id())) {
        add(Kind.ADDED, List.of(), List.of(concept.id()), "", "", concept.name());
      }
    }
    Map<String, String> olderPlaces = places(older);
    Map<String, String> newerPlaces = places(newer);
    for (Concept concept : older.concepts()) {
      Optional<IdChange> declared = ids.find(concept.id());
      List<String> now = ids.now(concept.id());
      if (declared.isEmpty() || declared.get().kind() == IdChange.Kind.REMOVE) {
        if (newer.find(concept.id()).isEmpty()) {
          add(Kind.REMOVED, List.of(concept.id()), List.of(), "", concept.name(), "");
        }
      }
      if (now.size() == 1
          && newer.find(now.get(0)).isPresent()
          && declared.map(d -> d.kind() == IdChange.Kind.RENAME).orElse(true)) {
        fields(concept, newer.concept(now.get(0)));
        changed(
            Kind.MOVED,
            concept.id(),
            now.get(0),
            "unit",
            olderPlaces.getOrDefault(concept.id(), ""),
            newerPlaces.getOrDefault(now.get(0), ""));
      }
    }
  }

  private static Map<String, String> places(KnowledgeGraph graph) {
    Map<String, String> places = new TreeMap<>();
    for (Edition edition : graph.editions()) {
      for (Unit unit : edition.units()) {
        unit.concepts()
            .forEach(
                c ->
                    places.merge(
                        c,
                        "%s %d.%d %s"
                            .formatted(edition.name(), unit.grade(), unit.term(), unit.title()),
                        (a, b) -> a + ", " + b));
      }
    }
    return places;
  }

  private void fields(Concept a, Concept b) {
    Map<String, List<Object>> moved = new LinkedHashMap<>();
    moved.put("subject", List.of(a.subject(), b.subject()));
    moved.put("stage", List.of(String.valueOf(a.stage()), String.valueOf(b.stage())));
    moved.put("grade", List.of(a.grade(), b.grade()));
    moved.put("term", List.of(a.term(), b.term()));
    moved.put("strand", List.of(a.strand(), b.strand()));
    Map<String, List<Object>> text = new LinkedHashMap<>();
    text.put("english_name", List.of(a.englishName(), b.englishName()));
    text.put("aliases", List.of(String.join(";", a.aliases()), String.join(";", b.aliases())));
    text.put("definition", List.of(a.definition(), b.definition()));
    text.put("formula", List.of(a.formula(), b.formula()));
    changed(Kind.NAME_CHANGED, a.id(), b.id(), "", a.name(), b.name());
    moved.forEach(
        (f, v) -> changed(Kind.MOVED, a.id(), b.id(), f, v.get(0).toString(), v.get(1).toString()));
    text.forEach(
        (f, v) ->
            changed(
                Kind.TEXT_CHANGED, a.id(), b.id(), f, v.get(0).toString(), v.get(1).toString()));
  }

  private void changed(Kind kind, String a, String b, String field, String was, String now) {
    if (!was.equals(now)) {
      add(kind, List.of(a), List.of(b), field, was, now);
    }
  }

  private void ids() {
    TreeMap<String, List<String>> merged = new TreeMap<>();
    for (IdChange change : ids.all()) {
      if (older.find(change.oldId()).isEmpty()) {
        continue;
      }
      List<String> from = List.of(change.oldId());
      switch (change.kind()) {
        case RENAME -> add(Kind.RENAMED, from, change.newIds(), "", "", "");
        case SPLIT -> add(Kind.SPLIT, from, change.newIds(), "", "", "");
        case MERGE ->
            merged
                .computeIfAbsent(change.newIds().get(0), k -> new ArrayList<>())
                .add(change.oldId());
        case REMOVE -> {} // listed among the concepts
      }
    }
    merged.forEach((into, from) -> add(Kind.MERGED, from, List.of(into), "", "", ""));
  }

  private void edges() {
    Map<String, Prerequisite> carried = new TreeMap<>();
    Map<String, Prerequisite> from = new TreeMap<>();
    for (Prerequisite edge : older.prerequisites()) {
      List<String> befores = ids.now(edge.before());
      List<String> afters = ids.now(edge.after());
      boolean there = false;
      for (String before : befores) {
        for (String after : afters) {
          if (!before.equals(after)) {
            carried.put(before + '\n' + after, edge);
            there = there || edge(newer, before, after).isPresent();
          } else {
            there = true; // both ends became one concept
          }
        }
      }
      if (!there) {
        from.put(edge.before() + '\n' + edge.after(), edge);
      }
    }
    from.values()
        .forEach(
            e ->
                add(
                    Kind.EDGE_REMOVED,
                    List.of(e.before(), e.after()),
                    List.of(),
                    "",
                    e.reason(),
                    ""));
    for (Prerequisite edge : newer.prerequisites()) {
      Prerequisite old = carried.get(edge.before() + '\n' + edge.after());
      List<String> ends = List.of(edge.before(), edge.after());
      if (old == null) {
        add(Kind.EDGE_ADDED, List.of(), ends, "", "", edge.reason());
      } else if (!old.reason().equals(edge.reason())) {
        add(
            Kind.REASON_CHANGED,
            List.of(old.before(), old.after()),
            ends,
            "",
            old.reason(),
            edge.reason());
      }
    }
  }

  private static Optional<Prerequisite> edge(KnowledgeGraph graph, String before, String after) {
    return graph.prerequisitesOf(after).stream().filter(e -> e.before().equals(before)).findFirst();
  }

  private void misconceptions() {
    Map<String, Misconception> old = new TreeMap<>();
    for (Misconception one : older.misconceptions()) {
      ids.now(one.concept()).forEach(c -> old.put(c + '\n' + one.name(), one));
    }
    Map<String, Misconception> young = new TreeMap<>();
    newer.misconceptions().forEach(m -> young.put(m.concept() + '\n' + m.name(), m));
    for (Misconception one : older.misconceptions()) {
      if (ids.now(one.concept()).stream()
          .noneMatch(c -> young.containsKey(c + '\n' + one.name()))) {
        add(Kind.MISCONCEPTION_REMOVED, List.of(one.concept()), List.of(), one.name(), "", "");
      }
    }
    young.forEach(
        (key, one) -> {
          Misconception was = old.get(key);
          List<String> concept = List.of(one.concept());
          if (was == null) {
            add(Kind.MISCONCEPTION_ADDED, List.of(), concept, one.name(), "", "");
          } else if (!was.showsAs().equals(one.showsAs()) || !was.cure().equals(one.cure())) {
            add(
                Kind.MISCONCEPTION_CHANGED,
                List.of(was.concept()),
                concept,
                one.name(),
                was.showsAs() + " / " + was.cure(),
                one.showsAs() + " / " + one.cure());
          }
        });
  }

  private void add(
      Kind kind, List<String> before, List<String> after, String field, String was, String now) {
    changes.add(new GraphChange(kind, before, after, field, was, now));
  }
}
