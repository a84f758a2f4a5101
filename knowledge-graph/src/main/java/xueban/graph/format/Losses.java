package xueban.graph.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.graph.Concept;
import xueban.graph.Edition;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Misconception;
import xueban.graph.Prerequisite;
import xueban.graph.Unit;

/** Counts what is lost, by kind, in the order in which it is first met. */
final class Losses {
  private record Tally(long count, String example) {}

  private static final Map<String, Function<Concept, @Nullable Object>> FIELDS = fields();

  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  void add(String what, String example) {
    tallies.merge(
        what, new Tally(1, example), (a, b) -> new Tally(a.count() + b.count(), a.example()));
  }

  List<Loss> list() {
    return tallies.entrySet().stream()
        .map(e -> new Loss(e.getKey(), e.getValue().count(), e.getValue().example()))
        .toList();
  }

  /** Returns what of a graph is missing or different in what came back from a file. */
  static List<Loss> between(KnowledgeGraph graph, KnowledgeGraph back) {
    Losses losses = new Losses();
    for (Concept concept : graph.concepts()) {
      Optional<Concept> found = back.find(concept.id());
      if (found.isEmpty()) {
        losses.add("concepts", concept.id());
        continue;
      }
      FIELDS.forEach(
          (name, field) -> {
            if (!Objects.equals(field.apply(concept), field.apply(found.get()))) {
              losses.add(name + " of concepts", concept.id());
            }
          });
    }
    losses.edges(graph, back);
    losses.misconceptions(graph, back);
    Map<String, Edition> editions =
        back.editions().stream().collect(Collectors.toMap(Edition::id, e -> e));
    graph.editions().forEach(e -> losses.edition(e, editions.get(e.id())));
    return losses.list();
  }

  private void edges(KnowledgeGraph graph, KnowledgeGraph back) {
    Map<String, String> reasons =
        back.prerequisites().stream().collect(Collectors.toMap(Losses::name, Prerequisite::reason));
    for (Prerequisite edge : graph.prerequisites()) {
      String reason = reasons.get(name(edge));
      if (reason == null) {
        add("prerequisites", name(edge));
      } else if (!reason.equals(edge.reason())) {
        add("reasons of prerequisites", name(edge));
      }
    }
  }

  private void misconceptions(KnowledgeGraph graph, KnowledgeGraph back) {
    List<Misconception> there = back.misconceptions();
    for (Misconception one : graph.misconceptions()) {
      if (!there.contains(one)) {
        add("misconceptions", one.concept() + ": " + one.name());
      }
    }
  }

  private void edition(Edition edition, @Nullable Edition back) {
    if (back == null) {
      add("editions", edition.id());
      return;
    }
    if (!edition.name().equals(back.name()) || !edition.subject().equals(back.subject())) {
      add("names and subjects of editions", edition.id());
    }
    if (edition.units().equals(back.units())) {
      return;
    }
    if (!contents(edition).equals(contents(back))) {
      add("units of editions", edition.id());
    } else {
      add("unit ids of editions", edition.id());
    }
  }

  private static List<Object> contents(Edition edition) {
    List<Object> contents = new ArrayList<>();
    for (Unit unit : edition.units()) {
      contents.add(List.of(unit.title(), unit.grade(), unit.term(), unit.concepts()));
    }
    return contents;
  }

  private static String name(Prerequisite edge) {
    return edge.before() + " → " + edge.after();
  }

  private static Map<String, Function<Concept, @Nullable Object>> fields() {
    Map<String, Function<Concept, @Nullable Object>> fields = new LinkedHashMap<>();
    fields.put("names", Concept::name);
    fields.put("English names", Concept::englishName);
    fields.put("aliases", Concept::aliases);
    fields.put("definitions", Concept::definition);
    fields.put("subjects", Concept::subject);
    fields.put("stages", Concept::stage);
    fields.put("grades", Concept::grade);
    fields.put("terms", Concept::term);
    fields.put("strands", Concept::strand);
    fields.put("formulas", Concept::formula);
    return fields;
  }

  /** Returns what a format leaves out by its nature, as far as the graph has it. */
  static List<Loss> fixed(KnowledgeGraph graph, String... names) {
    Losses losses = new Losses();
    for (String name : names) {
      Stream<String> examples =
          switch (name) {
            case "reasons of prerequisites" ->
                graph.prerequisites().stream().filter(e -> !e.reason().isEmpty()).map(Losses::name);
            case "misconceptions" ->
                graph.misconceptions().stream().map(m -> m.concept() + ": " + m.name());
            case "editions" -> graph.editions().stream().map(Edition::id);
            default -> filled(graph, name);
          };
      examples.forEach(example -> losses.add(name, example));
    }
    return losses.list();
  }

  private static Stream<String> filled(KnowledgeGraph graph, String name) {
    Function<Concept, @Nullable Object> field = FIELDS.get(name.replace(" of concepts", ""));
    if (field == null) {
      throw new IllegalArgumentException("name (" + name + ") is no field of a graph.");
    }
    return graph.concepts().stream()
        .filter(
            c -> {
              Object value = field.apply(c);
              return value != null
                  && !value.equals("")
                  && !value.equals(0)
                  && !value.equals(List.of());
            })
        .map(Concept::id);
  }
}
