package xueban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import xueban.graph.BuiltInGraph;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Language;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;

/** Resources as catalogs have them: a generated title, and two definitions of the graph as text. */
final class GeneratedResources {
  private static final long SEED = 1;
  private static final int DEFINITIONS = 2;

  private GeneratedResources() {}

  /** Returns so many resources, the same every time. */
  static List<Resource> of(int count) {
    KnowledgeGraph graph = BuiltInGraph.load();
    GeneratedTitles titles = new GeneratedTitles(graph);
    List<Concept> defined =
        graph.concepts().stream().filter(c -> !c.definition().isBlank()).toList();
    Random random = new Random(SEED);
    List<Resource> resources = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < DEFINITIONS; k++) {
        Concept concept = defined.get(random.nextInt(defined.size()));
        text.append(concept.name()).append('：').append(concept.definition()).append('\n');
      }
      resources.add(
          new Resource(
              "generated-" + i,
              ResourceType.READING,
              Metadata.titled(titles.draw(random), Language.CHINESE.code()),
              text.toString()));
    }
    return resources;
  }
}
