package xueban.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.tag.TagTraining;
import xueban.nlp.tag.TextLabel;
import xueban.nlp.tag.TextSample;
import xueban.recommend.CatalogEntry;
import xueban.recommend.LabelledEntries;

/** The texts of a catalog that {@code train --kind tags} learns from. */
final class CatalogTexts {
  private final long seed;
  private final TextSample concepts;
  private final Map<TextLabel, TextSample> labels = new EnumMap<>(TextLabel.class);

  /**
   * @param seed of all draws
   */
  CatalogTexts(long seed) {
    this.seed = seed;
    concepts = new TextSample(seed);
  }

  /** Takes an entry; of one whose concepts nobody gave, only its labels count. */
  void offer(CatalogEntry entry) {
    concepts.offer(LabelledEntries.of(entry));
    LabelledEntries.labels(entry)
        .forEach(
            (label, text) -> labels.computeIfAbsent(label, l -> new TextSample(seed)).offer(text));
  }

  /**
   * Returns the training on what was taken.
   *
   * @throws xueban.XuebanException {@code INVALID_INPUT} if that is too little, see {@link
   *     TagTraining}
   */
  TagTraining training(KnowledgeGraph graph, Consumer<String> progress) {
    return new TagTraining(graph, concepts, labels, seed, progress);
  }
}
