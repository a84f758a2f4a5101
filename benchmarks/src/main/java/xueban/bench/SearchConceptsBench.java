package xueban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.nlp.tag.TagModel;
import xueban.recommend.relevance.QueryFigures;
import xueban.recommend.relevance.RankingEvaluation;

/**
 * How well the search finds the questions of a concept by its name, the questions' own concepts
 * hidden: documents are the test questions, queries the concepts that three or more of them have,
 * asked within their subject. The tagger has learnt from train; settings were chosen on valid,
 * which {@code --sets cjeval-valid} searches in place of test.
 */
final class SearchConceptsBench implements Bench {
  private static final List<String> SETS = List.of("cjeval", "baidu_tiku");
  private static final String VALID = "-valid";

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
        measure(set, set, options);
      }
      if (options.part().sets().contains(set + VALID)) {
        measure(set, set + VALID, options);
      }
    }
    rows.keep(options);
    return new BenchReport(name(), figures);
  }

  /**
   * @param bank whose questions these are
   * @param set the bank, or its questions to choose by
   */
  private void measure(String bank, String set, BenchOptions options) {
    List<JudgedQuestion> all = JudgedQuestion.read(options.file("questions/" + bank + ".jsonl.gz"));
    List<JudgedQuestion> train = JudgedQuestion.of(all, "train");
    List<JudgedQuestion> asked = JudgedQuestion.of(all, split(set));
    KnowledgeGraph graph = JudgedQuestion.graph(all);
    options.progress().accept(set + ": learns to tag from " + train.size() + " questions");
    try (Embedder longTexts = KeptVectors.ofLongTexts();
        Embedder embedder = new KeptVectors(BgeEmbedder.chinese())) {
      TagModel model = TaggingBench.train(train, longTexts);
      for (boolean solutions : new boolean[] {true, false}) {
        String input = solutions ? ", text and analysis" : ", text alone";
        options.progress().accept(set + input + ": searches");
        try (BankSearch search =
            new BankSearch(asked, graph, model, Optional.of(embedder), solutions)) {
          RankingEvaluation ours = search.judge();
          RankingEvaluation bigrams = search.judgeBigrams();
          RankingEvaluation ridge = search.judgeTags(regressions(model, asked, solutions));
          figure(set, "queries" + input, (double) ours.queries().size(), "1", null);
          compare(set, input + " (bigram BM25)", ours, bigrams);
          compare(set, input + " (kernel ridge)", ours, ridge);
          if (solutions) {
            ours.queries().forEach(query -> rows.add(set, query));
          }
        }
      }
      halfShown(set, asked, graph, model, embedder);
      try (BankSearch search = new BankSearch(asked, graph, null, Optional.of(embedder), true)) {
        RankingEvaluation nothingLearnt = search.judge();
        compare(
            set,
            ", nothing learnt, text and analysis (bigram BM25)",
            nothingLearnt,
            search.judgeBigrams());
        if (options.part().control()) {
          options.progress().accept(set + ": the control, concepts dealt anew");
          TagModel dealt = TaggingBench.train(TaggingBench.dealtAnew(train), longTexts);
          control(set, nothingLearnt, dealt, asked, graph, embedder);
        }
      }
    }
  }

  /** What is learnt from concepts dealt anew must find no more than nothing learnt does. */
  private void control(
      String set,
      RankingEvaluation nothingLearnt,
      TagModel dealt,
      List<JudgedQuestion> asked,
      KnowledgeGraph graph,
      Embedder embedder) {
    try (BankSearch search = new BankSearch(asked, graph, dealt, Optional.of(embedder), true)) {
      compare(
          set,
          ", learnt from concepts dealt anew (control; baseline: nothing learnt)",
          search.judge(),
          nothingLearnt);
    }
  }

  /** As a tenant has it: every other question shows its concepts. */
  private void halfShown(
      String set,
      List<JudgedQuestion> asked,
      KnowledgeGraph graph,
      TagModel model,
      Embedder embedder) {
    try (BankSearch shown = BankSearch.halfShown(asked, graph, model, Optional.of(embedder));
        BankSearch hidden = new BankSearch(asked, graph, model, Optional.of(embedder), true)) {
      compare(
          set,
          ", half of the questions show their concepts (baseline: none)",
          shown.judge(),
          hidden.judge());
    }
  }

  private static List<Map<String, Double>> regressions(
      TagModel model, List<JudgedQuestion> questions, boolean solutions) {
    return questions.stream()
        .map(q -> model.regression(q.subject(), q.text(), solutions ? q.solution() : ""))
        .toList();
  }

  private static String split(String set) {
    return set.endsWith(VALID) ? "valid" : "test";
  }

  private void compare(String set, String how, RankingEvaluation ours, RankingEvaluation other) {
    compare(set, "P@1" + how, ours, other, QueryFigures::first);
    compare(set, "R-precision" + how, ours, other, QueryFigures::precisionAtR);
  }

  private void compare(
      String set,
      String name,
      RankingEvaluation ours,
      RankingEvaluation other,
      ToDoubleFunction<QueryFigures> measure) {
    figure(set, name, ours.mean(measure), "1", other.mean(measure));
  }

  private void figure(
      String set, String name, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, set, split(set)));
  }
}
