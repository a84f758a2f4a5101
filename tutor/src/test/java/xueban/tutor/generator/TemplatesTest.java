package xueban.tutor.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Misconception;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.tutor.Layer;

class TemplatesTest {
  private static final int DRAWS = 40;
  private static final KnowledgeGraph GRAPH = BuiltInGraph.load();

  static Stream<Template> templates() {
    return Templates.all().stream();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void draw_everyLayer_isValid_varies_andNamesMisconceptionsOfTheGraph(Template template) {
    Set<String> known = new HashSet<>();
    for (String concept : template.concepts()) {
      GRAPH.misconceptionsOf(concept).stream().map(Misconception::name).forEach(known::add);
    }
    for (Layer layer : new TreeSet<>(template.layers())) {
      Set<String> stems = new HashSet<>();
      for (long seed = 0; seed < DRAWS; seed++) {
        Item item = ItemGenerator.draw(template, layer, seed);
        stems.add(item.stem());
        assertThat(item.options())
            .allMatch(o -> o.misconception().isEmpty() || known.contains(o.misconception()));
        assertThat(item.solution()).as("a chain of equalities goes on").doesNotContain("。\n=");
        if (item.kind() == ItemKind.SINGLE_CHOICE) {
          assertThat(item.stem()).as("a choice has brackets").doesNotContain("横线");
        }
      }
      assertThat(stems).as("different stems of %s", layer).hasSizeGreaterThan(7);
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void concepts_areInTheGraph_andTaughtByThen(Template template) {
    for (String concept : template.concepts()) {
      assertThat(GRAPH.find(concept)).as(concept).isPresent();
      assertThat(GRAPH.concept(concept).grade()).as(concept).isLessThanOrEqualTo(template.grade());
    }
  }

  @Test
  void ids_and_structures_areUnique() {
    List<String> ids = templates().map(Template::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    Map<String, List<String>> byStructure = new HashMap<>();
    templates()
        .forEach(
            t ->
                byStructure
                    .computeIfAbsent(
                        t.concepts().get(0) + ": " + t.structure(), k -> new ArrayList<>())
                    .add(t.id()));
    byStructure.values().removeIf(same -> same.size() == 1);
    assertThat(byStructure).isEmpty();
  }

  @Test
  void draw_sameSeed_sameItem() {
    for (Template template : Templates.all()) {
      Layer layer = new TreeSet<>(template.layers()).first();
      Item item = ItemGenerator.draw(template, layer, 42);
      assertThat(ItemGenerator.draw(template, layer, 42)).isEqualTo(item);
      assertThat(item.id()).isEqualTo(ItemGenerator.id(template, layer, 42));
    }
  }
}
