package xueban.nlp.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.nlp.Embedder;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;

/**
 * Learns to tag from a tenant's own texts, and says how good that is before it serves anybody: a
 * fifth of each subject is held out, and tagged by what was learnt from the rest.
 */
public final class TagTraining {
  /** Texts with concepts without which a subject, and so the model, is not trained. */
  public static final int LEAST_TEXTS = 30;

  private static final int OF_FIVE = 5;

  /** By how many texts have the set; of equally many, by its text, so that runs agree. */
  private static final Comparator<Map.Entry<List<String>, Integer>> COMMONNESS =
      Map.Entry.<List<String>, Integer>comparingByValue()
          .thenComparing(entry -> entry.getKey().toString());

  private final KnowledgeGraph graph;
  private final long seed;
  private final Consumer<String> progress;
  private @Nullable VectorReader vectors;
  private final Map<TextLabel, LabelTraining> labels = new EnumMap<>(TextLabel.class);
  private final List<LabelledText> all;
  private final List<LabelledText> held = new ArrayList<>();
  private final List<LabelledText> rest = new ArrayList<>();
  private final long offered;
  private final int subjects;

  /**
   * Takes the texts and holds some out.
   *
   * @param graph whose concepts they have
   * @param sample texts with their concepts
   * @param labelled texts that have a label, as their one concept; fewer than {@value #LEAST_TEXTS}
   *     of a subject are not learnt from
   * @param progress takes a line now and then that says what goes on
   * @throws XuebanException {@code INVALID_INPUT} if no subject has {@value #LEAST_TEXTS} texts, or
   *     all of a subject have the same concepts
   */
  public TagTraining(
      KnowledgeGraph graph,
      TextSample sample,
      Map<TextLabel, TextSample> labelled,
      long seed,
      Consumer<String> progress) {
    this.graph = graph;
    this.seed = seed;
    this.progress = progress;
    offered = sample.offered();
    Map<String, List<LabelledText>> bySubject = new TreeMap<>();
    for (LabelledText text : sample.texts()) {
      bySubject.computeIfAbsent(text.subject(), s -> new ArrayList<>()).add(text);
    }
    int most = bySubject.values().stream().mapToInt(List::size).max().orElse(0);
    bySubject.values().removeIf(texts -> texts.size() < LEAST_TEXTS);
    if (bySubject.isEmpty()) {
      throw XuebanException.invalid(
          "texts",
          "%,d is the most that a subject has with concepts a person gave; at least %d are needed. Give more entries their concepts."
              .formatted(most, LEAST_TEXTS));
    }
    bySubject
        .values()
        .removeIf(texts -> texts.stream().map(TagTraining::set).distinct().count() < 2);
    if (bySubject.isEmpty()) {
      throw XuebanException.invalid(
          "texts",
          "of each subject all have the same concepts, so there is nothing to tell apart. Give"
              + " entries the concepts that each is about.");
    }
    subjects = bySubject.size();
    all = bySubject.values().stream().flatMap(List::stream).toList();
    bySubject.values().forEach(this::holdOut);
    labelled.forEach((label, texts) -> labels.put(label, new LabelTraining(label, texts, seed)));
  }

  /**
   * Lets it learn from vectors of the texts, too: the models of {@link #compare} and {@link #train}
   * need the same embedder where they serve, else they go by characters alone.
   *
   * @param embedder of long texts; each text is read once, on all cores
   * @return this
   */
  public TagTraining with(Embedder embedder) {
    vectors = VectorReader.training(embedder);
    return this;
  }

  private static List<String> set(LabelledText text) {
    return text.concepts().stream().sorted().toList();
  }

  private void holdOut(List<LabelledText> texts) {
    List<LabelledText> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(seed));
    int count = shuffled.size() / OF_FIVE;
    held.addAll(shuffled.subList(0, count));
    rest.addAll(shuffled.subList(count, shuffled.size()));
  }

  /**
   * What the held-out texts say, tagged as an import tags entries.
   *
   * @param candidate by a model that learnt from the others
   * @param names by the names that they have, nothing learnt
   * @param common always the most common set of concepts of the subject
   * @param control by a model that learnt from the others with their concepts dealt anew
   * @param labels how well the labels are told that could be learnt
   */
  public record Comparison(
      TagFigures candidate,
      TagFigures names,
      TagFigures common,
      TagFigures control,
      Map<TextLabel, LabelFigures> labels) {
    public Comparison {
      labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /** Returns whether one that knows less is at least as good. */
    public boolean isWorse() {
      return candidate.f1() <= Math.max(names.f1(), Math.max(common.f1(), control.f1()));
    }
  }

  /** Trains without the held-out texts and measures on them. */
  public Comparison compare() {
    TextAnalysis named = TextAnalysis.of(graph);
    TagTrainer trainer = trainer();
    progress.accept(
        "learns from %,d texts, without %,d held out".formatted(rest.size(), held.size()));
    if (vectors != null) {
      progress.accept("makes the vectors of %,d texts".formatted(all.size()));
      vectors.of(all);
    }
    TagFigures candidate = figures(named.with(learnt(trainer, rest)));
    progress.accept("the control: learns from concepts dealt anew");
    TagFigures control = figures(named.with(learnt(trainer, dealtAnew(rest))));
    Map<String, List<String>> common = mostCommon(rest);
    Map<TextLabel, LabelFigures> told = new TreeMap<>();
    labels.forEach(
        (label, training) -> {
          progress.accept("learns the label " + label.word());
          training.compare().ifPresent(figures -> told.put(label, figures));
        });
    return new Comparison(
        candidate,
        figures(named),
        TagFigures.of(held, text -> common.getOrDefault(text.subject(), List.of())),
        control,
        told);
  }

  private TagFigures figures(TextAnalysis analysis) {
    return TagFigures.of(
        held,
        text ->
            analysis.given(text.subject(), text.text(), text.solution()).stream()
                .map(TaggedConcept::concept)
                .toList());
  }

  private TagTrainer trainer() {
    TagTrainer trainer = new TagTrainer(TagFolder.namesIn(graph), seed);
    return vectors == null ? trainer : trainer.with(vectors);
  }

  private TagModel learnt(TagTrainer trainer, List<LabelledText> texts) {
    TagModel model = trainer.train(texts);
    return vectors == null ? model : model.with(vectors); // the held-out texts' too are made
  }

  /** Returns the texts of each subject with one another's concepts. */
  private List<LabelledText> dealtAnew(List<LabelledText> texts) {
    Map<String, List<List<String>>> hands = new TreeMap<>();
    texts.forEach(
        text -> hands.computeIfAbsent(text.subject(), s -> new ArrayList<>()).add(text.concepts()));
    hands.values().forEach(hand -> Collections.shuffle(hand, new Random(seed)));
    List<LabelledText> dealt = new ArrayList<>();
    for (LabelledText text : texts) {
      List<String> concepts = hands.getOrDefault(text.subject(), List.of()).removeLast();
      dealt.add(new LabelledText(text.subject(), text.text(), text.solution(), concepts));
    }
    return dealt;
  }

  private static Map<String, List<String>> mostCommon(List<LabelledText> texts) {
    Map<String, Map<List<String>, Integer>> counts = new TreeMap<>();
    for (LabelledText text : texts) {
      counts
          .computeIfAbsent(text.subject(), s -> new HashMap<>())
          .merge(set(text), 1, Integer::sum);
    }
    Map<String, List<String>> most = new TreeMap<>();
    counts.forEach(
        (subject, sets) ->
            most.put(subject, Collections.max(sets.entrySet(), COMMONNESS).getKey()));
    return most;
  }

  /** Trains on all texts; the card has the figures of the comparison. */
  public ModelFolder train(Comparison comparison) {
    progress.accept("learns from all %,d texts".formatted(all.size()));
    Map<String, Double> figures = comparison.candidate().named("");
    figures.putAll(comparison.names().named("names_"));
    figures.putAll(comparison.common().named("most_common_"));
    figures.putAll(comparison.control().named("control_"));
    figures.put("texts", (double) comparison.candidate().texts());
    comparison
        .labels()
        .forEach((label, measured) -> figures.putAll(measured.named(label.word() + "_")));
    ModelCard card =
        new ModelCard(
            TagFolder.KIND,
            "candidate",
            "Tags texts with concepts, and as far as learnt with type and difficulty, as the"
                + " tenant's own entries have them.",
            data()
                + "; figures on %,d of them, by a model that learnt without them"
                    .formatted(held.size()),
            "the tenant's own",
            "character pairs and triples of text and solution; near texts; names of the concepts;"
                + " which go together; for searches, the words of each"
                + " concept's texts"
                + (vectors == null ? "" : "; vectors by " + vectors.embedderId()),
            "Speaks of the subjects and concepts that it learnt (two texts or more); of others"
                + " names alone tell. Reads no pictures.",
            "./xueban train --kind tags --seed " + seed + (vectors == null ? "" : " --vectors"),
            seed,
            figures,
            Map.of(),
            new TreeMap<>());
    Map<TextLabel, LabelModel> useful = new EnumMap<>(TextLabel.class);
    comparison
        .labels()
        .forEach(
            (label, measured) -> {
              LabelTraining training = labels.get(label);
              if (measured.isUseful() && training != null) {
                training.train().ifPresent(model -> useful.put(label, model));
              }
            });
    return TagFolder.of(card, learnt(useful));
  }

  /**
   * Returns what {@link #train} learns about concepts, for who measures it on texts of their own:
   * without labels and a folder. It has the embedder that it learnt with.
   */
  public LearntTexts learnt() {
    return learnt(Map.of());
  }

  private LearntTexts learnt(Map<TextLabel, LabelModel> useful) {
    return new LearntTexts(trainer().train(all), useful, TextMeanings.of(all));
  }

  /** Returns in one line what it trains on. */
  public String data() {
    long concepts = all.stream().flatMap(text -> text.concepts().stream()).distinct().count();
    return "%,d texts with concepts that people gave (of %,d), %,d concepts, %,d subjects"
        .formatted(all.size(), offered, concepts, subjects);
  }
}
