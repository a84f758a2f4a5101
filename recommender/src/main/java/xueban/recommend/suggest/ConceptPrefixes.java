package xueban.recommend.suggest;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;

/**
 * The names and aliases of a graph's concepts, in memory.
 *
 * @param names each tagged with the concept's id
 */
record ConceptPrefixes(PrefixIndex names) {
  /** Weights, which order names of one kind before they are counted. */
  private static final long NAME = 2;

  private static final long ALIAS = 1;

  static ConceptPrefixes of(KnowledgeGraph graph) throws IOException {
    PrefixIndex names = new PrefixIndex(new ByteBuffersDirectory());
    for (Concept concept : graph.concepts()) {
      Set<String> all = new LinkedHashSet<>();
      all.add(concept.name());
      all.add(concept.englishName());
      all.addAll(concept.aliases());
      for (String name : all) {
        if (!name.isBlank()) {
          names.add(name, concept.id(), name.equals(concept.name()) ? NAME : ALIAS);
        }
      }
    }
    names.show();
    return new ConceptPrefixes(names);
  }
}
