package xueban.nlp.relation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;

/**
 * What relations can be judged from. Only the graph's concepts are needed; every other source that
 * is there makes the judgement better. The graph's own edges are no source: what is known is told
 * apart, as {@link KnownPair}s.
 */
public final class RelationSources {
  private final KnowledgeGraph graph;
  private final SortedMap<String, List<String>> texts;
  private final @Nullable Embedder embedder;
  private final @Nullable JointMastery mastery;

  private RelationSources(
      KnowledgeGraph graph,
      SortedMap<String, List<String>> texts,
      @Nullable Embedder embedder,
      @Nullable JointMastery mastery) {
    this.graph = requireNonNull(graph, "graph");
    this.texts = texts;
    this.embedder = embedder;
    this.mastery = mastery;
  }

  /** Returns names, aliases, definitions, grades and strands of a graph's concepts alone. */
  public static RelationSources of(KnowledgeGraph graph) {
    return new RelationSources(graph, new TreeMap<>(), null, null);
  }

  /** Returns these sources with the texts of resources, by the id of the concept they teach. */
  public RelationSources withTexts(Map<String, List<String>> ofConcept) {
    TreeMap<String, List<String>> copy = new TreeMap<>();
    ofConcept.forEach((concept, all) -> copy.put(graph.concept(concept).id(), List.copyOf(all)));
    return new RelationSources(graph, copy, embedder, mastery);
  }

  /** Returns these sources with vectors by a model, which the caller closes. */
  public RelationSources withEmbedder(Embedder model) {
    return new RelationSources(graph, texts, model, mastery);
  }

  /** Returns these sources with who has mastered what. */
  public RelationSources withMastery(JointMastery counts) {
    return new RelationSources(graph, texts, embedder, counts);
  }

  KnowledgeGraph graph() {
    return graph;
  }

  List<String> texts(String concept) {
    return new ArrayList<>(texts.getOrDefault(concept, List.of()));
  }

  Optional<Embedder> embedder() {
    return Optional.ofNullable(embedder);
  }

  Optional<JointMastery> mastery() {
    return Optional.ofNullable(mastery);
  }
}
