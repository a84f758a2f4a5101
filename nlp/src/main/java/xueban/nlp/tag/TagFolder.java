package xueban.nlp.tag;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.nlp.Embedder;

/** Model folders with what was learnt about texts. */
public final class TagFolder {
  /** The kind that their cards name. */
  public static final String KIND = ModelPurpose.TAGS.word();

  private static final String TAGS = "concepts.tags";
  private static final String LABELS = ".labels";
  private static final String SEARCHES = "searches.meanings";

  private TagFolder() {}

  /** Returns the folder that stands for names alone: nothing is learnt, and it has no numbers. */
  public static ModelFolder names() {
    ModelCard card =
        new ModelCard(
            KIND,
            "names",
            "Concepts by the names that a text has; nothing is learnt.",
            "none",
            "Apache-2.0",
            "",
            0,
            Map.of(),
            new TreeMap<>());
    return ModelFolder.of(card, Map.of());
  }

  /** Returns the folder of a model; {@code card} says the rest. */
  public static ModelFolder of(ModelCard card, LearntTexts learnt) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(TAGS, learnt.tags().toBytes());
    learnt.labels().forEach((label, model) -> files.put(file(label), model.toBytes()));
    learnt.meanings().ifPresent(meanings -> files.put(SEARCHES, meanings.toBytes()));
    return ModelFolder.of(card, files);
  }

  private static String file(TextLabel label) {
    return label.word() + LABELS;
  }

  /**
   * Returns what a folder holds; empty for {@link #names}.
   *
   * @param graph gives the names of the concepts, which may have changed since the training
   * @throws XuebanException {@code CORRUPT} if it is of another kind or version, or damaged
   */
  public static Optional<LearntTexts> read(ModelFolder folder, KnowledgeGraph graph) {
    folder.require(KIND);
    if (folder.card().files().isEmpty()) {
      return Optional.empty();
    }
    Map<TextLabel, LabelModel> labels = new EnumMap<>(TextLabel.class);
    for (TextLabel label : TextLabel.values()) {
      if (folder.card().files().containsKey(file(label))) {
        labels.put(label, LabelModel.read(folder.file(file(label))));
      }
    }
    Optional<TextMeanings> searches =
        folder.card().files().containsKey(SEARCHES)
            ? Optional.of(TextMeanings.read(folder.file(SEARCHES)))
            : Optional.empty();
    return Optional.of(
        new LearntTexts(TagModel.read(folder.file(TAGS), namesIn(graph)), labels, searches));
  }

  /**
   * Returns what a folder holds, with what makes vectors, if it has learnt from any.
   *
   * @param embedder the one that it has learnt from; with another or none it goes by characters
   *     alone
   * @throws XuebanException {@code CORRUPT} as the other says
   */
  public static Optional<LearntTexts> read(
      ModelFolder folder, KnowledgeGraph graph, Optional<? extends Embedder> embedder) {
    Optional<LearntTexts> learnt = read(folder, graph);
    return embedder.isEmpty() ? learnt : learnt.map(texts -> texts.with(embedder.get()));
  }

  /** Returns what says all names of a concept of the graph; none of one that it lacks. */
  static Function<String, List<String>> namesIn(KnowledgeGraph graph) {
    return id -> graph.find(id).map(TagFolder::namesOf).orElse(List.of());
  }

  private static List<String> namesOf(Concept concept) {
    return Stream.concat(
            Stream.of(concept.name(), concept.englishName()), concept.aliases().stream())
        .filter(name -> !name.isBlank())
        .toList();
  }
}
