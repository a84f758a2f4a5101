package xueban.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Item;

/**
 * Simpler searches of the documents that a bench searches by meaning. They see the same: words with
 * solutions and names of given concepts, vectors of title and text.
 */
final class MeaningBaselines {
  private static final int SHOWN = 10;

  private final List<CatalogEntry> entries;
  private final BigramSearch bigrams;
  private final List<float[]> vectors;
  private final Embedder embedder;

  /**
   * @param graph has the concepts that entries show
   */
  MeaningBaselines(List<CatalogEntry> entries, KnowledgeGraph graph, Embedder embedder) {
    this.entries = entries;
    this.embedder = embedder;
    bigrams = new BigramSearch(entries.stream().map(entry -> words(entry, graph)).toList());
    vectors =
        entries.stream()
            .map(entry -> embedder.embed(EntryText.of(entry), TextRole.PASSAGE))
            .toList();
  }

  /** Returns the ids of the best by BM25 over pairs of characters. */
  List<String> byWords(String query) {
    return best(i -> bigrams.score(query, i));
  }

  /** Returns the ids of the nearest by vectors. */
  List<String> byVectors(String query) {
    float[] vector = embedder.embed(query, TextRole.QUERY);
    return best(
        i -> {
          float[] other = vectors.get(i);
          double sum = 0;
          for (int k = 0; k < vector.length; k++) {
            sum += vector[k] * other[k];
          }
          return sum;
        });
  }

  /** Returns all that the served search has words of, the names of given concepts included. */
  private static String words(CatalogEntry entry, KnowledgeGraph graph) {
    List<String> parts =
        new ArrayList<>(List.of(EntryText.of(entry), entry.metadata().description()));
    if (entry instanceof Item item) {
      item.options().forEach(option -> parts.add(option.text()));
      parts.add(item.solution());
    }
    for (String id : entry.metadata().concepts()) {
      graph
          .find(id)
          .ifPresent(
              concept -> {
                parts.add(concept.name());
                parts.addAll(concept.aliases());
              });
    }
    return String.join("\n", parts);
  }

  private interface Fit {
    double of(int document);
  }

  private List<String> best(Fit fit) {
    double[] fits = IntStream.range(0, entries.size()).mapToDouble(fit::of).toArray();
    return IntStream.range(0, fits.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -fits[i]))
        .limit(SHOWN)
        .map(i -> entries.get(i).id())
        .toList();
  }
}
