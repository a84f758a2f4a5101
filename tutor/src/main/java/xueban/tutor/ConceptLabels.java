package xueban.tutor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.ConceptPolicy;
import xueban.recommend.ConceptResolver;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.recommend.RowDraft;

/**
 * Turns labels of concepts in rows of responses into ids, and saves the concepts that this creates.
 * One import has one; not safe for concurrent use.
 */
final class ConceptLabels {
  private final GraphKeeper graphs;
  private final ConceptResolver resolver;
  private final Map<List<String>, RowDraft> known = new HashMap<>();
  private int saved;

  ConceptLabels(GraphKeeper graphs, ConceptPolicy policy) {
    this.graphs = graphs;
    this.resolver = new ConceptResolver(graphs.graph(), policy);
  }

  ConceptResolver resolver() {
    return resolver;
  }

  /** Returns an entry that has the concepts of the labels, or why there is none. */
  RowDraft resolve(List<String> labels, String subject) {
    List<String> key = new java.util.ArrayList<>(labels);
    key.add(subject);
    return known.computeIfAbsent(
        key, k -> resolver.resolve(new RowDraft.Accepted(bearer(subject), labels)));
  }

  private static Resource bearer(String subject) {
    Metadata bare = Metadata.titled("response", "zh");
    Metadata metadata =
        new Metadata(
            bare.title(),
            "",
            subject,
            null,
            List.of(),
            "",
            List.of(),
            bare.language(),
            null,
            0,
            "",
            "",
            Double.NaN,
            null);
    return new Resource("response", ResourceType.OTHER, metadata, "");
  }

  /** Puts what was created since the last call into the graph. */
  void save() {
    List<Concept> created = resolver.created();
    if (created.size() == saved) {
      return;
    }
    List<Concept> fresh = created.subList(saved, created.size());
    graphs.change(
        graph -> {
          KnowledgeGraph.Builder builder = graph.toBuilder();
          fresh.stream().filter(c -> graph.find(c.id()).isEmpty()).forEach(builder::put);
          return builder.build();
        });
    saved = created.size();
  }
}
