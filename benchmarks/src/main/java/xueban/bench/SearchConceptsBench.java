package xueban.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.nlp.tag.TagModel;

/**
 * How well the search finds the questions of a concept by its name, the questions' own concepts
 * hidden: documents are the test questions, queries the concepts that three or more of them have,
 * asked within their subject. The tagger has learnt from train; settings were chosen on valid.
 */
final class SearchConceptsBench implements Bench {
  private static final List<String> SETS = List.of("cjeval", "baidu_tiku");
  private static final long SEED = 1;

  private final List<Figure> figures = new ArrayList<>();
  private final KeptRows rows =
      new KeptRows(
          "set", "concept", "right", "found among the first right", "first is right", "first");

  @Override
  public String name() {
    return "search-concepts";
  }

  @Override
  public String what() {
    return "searches real questions by the names of their hidden concepts";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    rows.clear();
    for (String set : SETS) {
      if (options.part().wants(set)) {
        measure(set, options);
      }
    }
    rows.keep(options);
    return new BenchReport(name(), figures);
  }

  private void measure(String set, BenchOptions options) {
    List<JudgedQuestion> all = JudgedQuestion.read(options.file("questions/" + set + ".jsonl.gz"));
    List<JudgedQuestion> train = JudgedQuestion.of(all, "train");
    List<JudgedQuestion> test = JudgedQuestion.of(all, "test");
    KnowledgeGraph graph = JudgedQuestion.graph(all);
    options.progress().accept(set + ": learns to tag from " + train.size() + " questions");
    TagModel model = TaggingBench.train(train);
    try (BgeEmbedder embedder = BgeEmbedder.chinese()) {
      for (boolean solutions : new boolean[] {true, false}) {
        String input = solutions ? ", text and analysis" : ", text alone";
        options.progress().accept(set + input + ": searches");
        try (BankSearch search =
            new BankSearch(test, graph, model, Optional.of(embedder), solutions)) {
          SearchJudgement ours = search.judge();
          SearchJudgement bigrams = search.judgeBigrams();
          SearchJudgement ridge = search.judgeTags(regressions(model, test, solutions));
          figure(set, "queries" + input, (double) ours.queries(), "1", null);
          compare(set, input + " (bigram BM25)", ours, bigrams);
          compare(set, input + " (kernel ridge)", ours, ridge);
          if (solutions) {
            ours.rows().forEach(row -> rows.add(set, row));
            control(set, ours, search, model, test);
          }
        }
      }
      try (BankSearch search = new BankSearch(test, graph, null, Optional.of(embedder), true)) {
        compare(
            set,
            ", nothing learnt, text and analysis (bigram BM25)",
            search.judge(),
            search.judgeBigrams());
      }
    }
  }

  /** Tags dealt anew to the questions must order them no better than chance does. */
  private void control(
      String set,
      SearchJudgement ours,
      BankSearch search,
      TagModel model,
      List<JudgedQuestion> test) {
    List<Map<String, Double>> dealt = new ArrayList<>(regressions(model, test, true));
    Collections.shuffle(dealt, new Random(SEED));
    figure(
        set,
        "P@1, regressions dealt anew (control; baseline: ours)",
        search.judgeTags(dealt).first(),
        "1",
        ours.first());
  }

  private static List<Map<String, Double>> regressions(
      TagModel model, List<JudgedQuestion> questions, boolean solutions) {
    return questions.stream()
        .map(q -> model.regression(q.subject(), q.text(), solutions ? q.solution() : ""))
        .toList();
  }

  private void compare(String set, String how, SearchJudgement ours, SearchJudgement other) {
    compare(set, "P@1" + how, ours, other, SearchJudgement::first);
    compare(set, "R-precision" + how, ours, other, SearchJudgement::precisionAtR);
  }

  private void compare(
      String set,
      String name,
      SearchJudgement ours,
      SearchJudgement other,
      ToDoubleFunction<SearchJudgement> measure) {
    figure(set, name, measure.applyAsDouble(ours), "1", measure.applyAsDouble(other));
  }

  private void figure(
      String set, String name, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, set, "test"));
  }
}
