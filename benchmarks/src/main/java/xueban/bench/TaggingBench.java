package xueban.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextRole;
import xueban.nlp.tag.TagModel;
import xueban.nlp.tag.TagTrainer;
import xueban.recommend.ConceptTagging;

/**
 * How well questions get the concepts that people gave them: mean F1 a question, all concepts of
 * the subject as candidates, tagged as an import tags entries without concepts. Learnt from train,
 * its settings chosen on valid, told on test (on valid with {@code --sets cjeval-valid}).
 *
 * <p>The baseline is plain kernel ridge regression on character pairs and triples: all concepts
 * above a threshold (chosen on valid) or else the best. In the control the concepts are dealt anew
 * to the questions of each subject before anything is learnt. Parts: the sets, labels-valid and
 * labels-test (type and difficulty of cjeval).
 */
final class TaggingBench implements Bench {
  private static final List<String> SETS = List.of("cjeval", "baidu_tiku");
  private static final String VALID = "-valid";
  private static final long SEED = 1;

  private final List<Figure> figures = new ArrayList<>();
  private final KeptRows rows = new KeptRows("set", "id", "concepts", "tags", "f1");

  @Override
  public String name() {
    return "tagging";
  }

  @Override
  public String what() {
    return "tags real questions with concepts, type and difficulty, learnt from labelled questions";
  }

  /** Learns to tag from questions and their vectors. */
  static TagModel train(List<JudgedQuestion> questions, Embedder embedder) {
    return new TagTrainer(id -> List.of(JudgedQuestion.nameOf(id)), SEED)
        .with(embedder)
        .train(questions.stream().map(JudgedQuestion::labelled).toList());
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    rows.clear();
    try (Embedder embedder = KeptVectors.ofLongTexts()) {
      for (String set : SETS) {
        if (options.part().wants(set)) {
          measure(set, "test", embedder, options);
        }
        if (options.part().sets().contains(set + VALID)) {
          measure(set, "valid", embedder, options);
        }
      }
    }
    for (String split : List.of("valid", "test")) {
      if (options.part().wants("labels-" + split)) {
        labels(split, options);
      }
    }
    rows.keep(options);
    return new BenchReport(name(), figures);
  }

  private void labels(String split, BenchOptions options) {
    String set = SETS.getFirst(); // the other says neither type nor difficulty
    List<JudgedQuestion> all = JudgedQuestion.read(options.file("questions/" + set + ".jsonl.gz"));
    options.progress().accept(set + ": type and difficulty, " + split);
    figures.addAll(
        new QuestionLabels(
                set,
                JudgedQuestion.of(all, "train"),
                JudgedQuestion.of(all, split),
                split,
                options.part().control())
            .figures());
  }

  private void measure(String set, String split, Embedder embedder, BenchOptions options) {
    List<JudgedQuestion> all = JudgedQuestion.read(options.file("questions/" + set + ".jsonl.gz"));
    List<JudgedQuestion> train = JudgedQuestion.of(all, "train");
    List<JudgedQuestion> valid = JudgedQuestion.of(all, "valid");
    List<JudgedQuestion> asked = JudgedQuestion.of(all, split);
    options.progress().accept(set + ": vectors");
    train.parallelStream().forEach(q -> vectors(q, embedder));
    asked.parallelStream().forEach(q -> vectors(q, embedder));
    options.progress().accept(set + ": learns from " + train.size() + " questions");
    long start = System.nanoTime();
    TagModel model = train(train, embedder);
    figure(
        set, split, "training, vectors made before", (System.nanoTime() - start) / 1e9, "s", null);
    KnowledgeGraph graph = JudgedQuestion.graph(all);
    ConceptTagging tagging = tagging(graph, model);
    ConceptTagging characters = tagging(graph, charactersAlone(model));
    for (boolean solutions : new boolean[] {true, false}) {
      String input = solutions ? "text, answer, analysis" : "text alone";
      double threshold = threshold(model, valid, solutions);
      double baseline = f1(asked, q -> regression(model, q, solutions, threshold));
      double ours = f1(asked, q -> tags(tagging, q, solutions));
      figure(set, split, "mean F1 a question, " + input, ours, "1", baseline);
      figure(
          set,
          split,
          "mean F1 a question, without an embedder, " + input,
          f1(asked, q -> tags(characters, q, solutions)),
          "1",
          baseline);
      if (solutions) {
        asked.forEach(q -> keep(set, q, tags(tagging, q, true)));
      }
    }
    if (options.part().control()) {
      options.progress().accept(set + ": the control, concepts dealt anew");
      ConceptTagging control = tagging(graph, train(dealtAnew(train), embedder));
      Map<String, List<String>> common = mostCommon(train);
      double most = f1(asked, q -> common.getOrDefault(q.subject(), List.of()));
      figure(
          set,
          split,
          "concepts dealt anew (control; baseline: always the most common)",
          f1(asked, q -> tags(control, q, true)),
          "1",
          most);
    }
  }

  private static void vectors(JudgedQuestion question, Embedder embedder) {
    embedder.embed(question.text().strip(), TextRole.PASSAGE);
    if (!question.solution().isBlank()) {
      embedder.embed(question.solution().strip(), TextRole.PASSAGE);
    }
  }

  /** Returns the model as it serves where there is no embedder. */
  private static TagModel charactersAlone(TagModel model) {
    return TagModel.read(model.toBytes(), id -> List.of(JudgedQuestion.nameOf(id)));
  }

  /** Tags entries without concepts as an import does. */
  private static ConceptTagging tagging(KnowledgeGraph graph, TagModel model) {
    TextAnalysis analysis = TextAnalysis.of(graph).with(model);
    return new ConceptTagging(() -> analysis);
  }

  private static List<String> tags(
      ConceptTagging tagging, JudgedQuestion question, boolean solutions) {
    return tagging.tag(BankSearch.entry(question, solutions)).found().stream()
        .map(TaggedConcept::concept)
        .toList();
  }

  private static List<String> regression(
      TagModel model, JudgedQuestion question, boolean solutions, double threshold) {
    Map<String, Double> said =
        model.regression(question.subject(), question.text(), solutions ? question.solution() : "");
    List<String> above =
        said.entrySet().stream()
            .filter(tag -> tag.getValue() >= threshold)
            .map(Map.Entry::getKey)
            .toList();
    return above.isEmpty()
        ? said.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(best -> List.of(best.getKey()))
            .orElse(List.of())
        : above;
  }

  private static double threshold(TagModel model, List<JudgedQuestion> valid, boolean solutions) {
    return List.of(.2, .25, .3, .35, .4).stream()
        .max(Comparator.comparingDouble(t -> f1(valid, q -> regression(model, q, solutions, t))))
        .orElseThrow();
  }

  private static double f1(
      List<JudgedQuestion> questions, Function<JudgedQuestion, List<String>> tags) {
    return questions.stream().mapToDouble(q -> f1(q, tags.apply(q))).average().orElseThrow();
  }

  private static double f1(JudgedQuestion question, List<String> tags) {
    long right = tags.stream().filter(question.concepts()::contains).count();
    int both = tags.size() + question.concepts().size();
    return both == 0 ? 1 : 2.0 * right / both;
  }

  /** Returns the questions of each subject with one another's concepts. */
  static List<JudgedQuestion> dealtAnew(List<JudgedQuestion> questions) {
    Map<String, List<List<String>>> hands = new TreeMap<>();
    for (JudgedQuestion question : questions) {
      hands.computeIfAbsent(question.subject(), s -> new ArrayList<>()).add(question.concepts());
    }
    hands.values().forEach(hand -> Collections.shuffle(hand, new Random(SEED)));
    List<JudgedQuestion> dealt = new ArrayList<>();
    for (JudgedQuestion question : questions) {
      List<List<String>> hand = hands.getOrDefault(question.subject(), List.of());
      dealt.add(question.withConcepts(hand.removeLast()));
    }
    return dealt;
  }

  /** Returns the most common set of concepts of each subject. */
  private static Map<String, List<String>> mostCommon(List<JudgedQuestion> questions) {
    Map<String, Map<List<String>, Integer>> counts = new TreeMap<>();
    for (JudgedQuestion question : questions) {
      counts
          .computeIfAbsent(question.subject(), s -> new HashMap<>())
          .merge(question.concepts(), 1, Integer::sum);
    }
    Map<String, List<String>> most = new TreeMap<>();
    counts.forEach(
        (subject, sets) ->
            sets.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(set -> most.put(subject, set.getKey())));
    return most;
  }

  private void figure(
      String set, String split, String name, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, set, split));
  }

  private void keep(String set, JudgedQuestion question, List<String> tags) {
    rows.add(
        set,
        question.id(),
        String.join(";", question.concepts()),
        String.join(";", tags),
        Double.toString(f1(question, tags)));
  }
}
