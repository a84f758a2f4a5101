package xueban.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogStore;
import xueban.recommend.LuceneCatalogSearch;
import xueban.recommend.Resource;
import xueban.recommend.SearchRequest;
import xueban.recommend.relevance.QueryFigures;
import xueban.recommend.relevance.RankingEvaluation;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;

/**
 * How well the search finds what is meant by queries that name no concept: in the built-in Chinese
 * lessons, with their concepts, and the test questions of cjeval, whose concepts are hidden, as one
 * catalog. Right are lessons on, and questions that people gave, one of the concepts meant.
 * Searched by a tenant that has learnt nothing, by one that has the bank's concepts, too, and was
 * trained on its catalog and the bank's train questions as the command trains, and by one trained
 * on concepts dealt anew.
 */
final class SearchMeaningBench implements Bench {
  private static final int SHOWN = 10;
  private static final String UNTRAINED = "nothing learnt";
  private static final String TRAINED = "trained";
  private static final String CONTROL = "learnt from concepts dealt anew (control)";
  private static final String QUESTIONS = "questions/cjeval.jsonl.gz";

  private final List<Figure> figures = new ArrayList<>();
  private final KeptRows rows =
      new KeptRows(
          "split", "query", "right", "found among the first right", "first is right", "first");

  @Override
  public String name() {
    return "search-meaning";
  }

  @Override
  public String what() {
    return "searches lessons and real questions by queries that name no concept";
  }

  /** What is searched: ids, and the concepts of each that only the judge knows. */
  private record Documents(
      List<CatalogEntry> entries, List<List<String>> concepts, KnowledgeGraph graph) {
    Set<String> right(JudgedMeaning query) {
      Set<String> ids = new HashSet<>();
      for (int i = 0; i < entries.size(); i++) {
        if (concepts.get(i).stream().anyMatch(query.concepts()::contains)) {
          ids.add(entries.get(i).id());
        }
      }
      return ids;
    }

    /** Returns the concepts of the bank beside the built-in ones. */
    KnowledgeGraph graphWith(List<JudgedQuestion> train) {
      KnowledgeGraph.Builder both = graph.toBuilder();
      JudgedQuestion.graph(train).concepts().forEach(both::put);
      return both.build();
    }
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    rows.clear();
    List<JudgedQuestion> questions = JudgedQuestion.read(options.file(QUESTIONS));
    Documents documents = documents(questions);
    try (Embedder embedder = new KeptVectors(BgeEmbedder.chinese());
        Embedder longTexts = KeptVectors.ofLongTexts()) {
      options.progress().accept("embeds " + documents.entries().size() + " documents");
      MeaningBaselines baselines =
          new MeaningBaselines(documents.entries(), documents.graph(), embedder);
      Map<String, Supplier<MeaningTenant>> tenants = new LinkedHashMap<>();
      tenants.put(UNTRAINED, () -> MeaningTenant.untrained(documents.graph()));
      List<JudgedQuestion> train = JudgedQuestion.of(questions, "train");
      KnowledgeGraph graph = documents.graphWith(train);
      List<CatalogEntry> taught = new ArrayList<>(documents.entries());
      train.forEach(question -> taught.add(MeaningTenant.shown(question)));
      tenants.put(
          TRAINED, () -> MeaningTenant.trained(graph, taught, longTexts, options.progress()));
      if (options.part().control()) {
        List<CatalogEntry> dealt = MeaningTenant.dealtAnew(taught);
        tenants.put(
            CONTROL, () -> MeaningTenant.trained(graph, dealt, longTexts, options.progress()));
      }
      tenants.forEach(
          (name, tenant) -> {
            if (options.part().models().isEmpty() || options.part().models().contains(name)) {
              options.progress().accept(name + ": learns and indexes");
              try (LuceneCatalogSearch search =
                  tenant.get().search(documents.entries(), embedder)) {
                measure(name, search, documents, baselines, options);
              }
            }
          });
    }
    rows.keep(options);
    return new BenchReport(name(), figures);
  }

  private void measure(
      String tenant,
      LuceneCatalogSearch search,
      Documents documents,
      MeaningBaselines baselines,
      BenchOptions options) {
    for (String split : List.of("dev", "test")) {
      if (!options.part().wants(split)) {
        continue;
      }
      List<JudgedMeaning> queries = new ArrayList<>(JudgedMeaning.builtIn(split));
      queries.removeIf(query -> documents.right(query).isEmpty());
      RankingEvaluation ours = judge(queries, documents, q -> served(search, q));
      RankingEvaluation words = judge(queries, documents, baselines::byWords);
      RankingEvaluation near = judge(queries, documents, baselines::byVectors);
      String of = ", " + tenant;
      figure(split, "queries" + of, queries.size(), null);
      compare(split, "P@1" + of + " (bigram BM25)", ours, words, QueryFigures::first);
      compare(split, "P@1" + of + " (vectors alone)", ours, near, QueryFigures::first);
      compare(
          split,
          "mean reciprocal rank" + of + " (bigram BM25)",
          ours,
          words,
          QueryFigures::reciprocalRank);
      for (boolean ofGraph : new boolean[] {true, false}) {
        List<JudgedMeaning> some = queries.stream().filter(q -> q.ofGraph() == ofGraph).toList();
        compare(
            split,
            "P@1" + of + ", concepts of " + (ofGraph ? "the built-in graph" : "cjeval"),
            judge(some, documents, q -> served(search, q)),
            judge(some, documents, baselines::byWords),
            QueryFigures::first);
      }
      ours.queries().forEach(query -> rows.add(tenant + ", " + split, query));
    }
  }

  /** Returns how the search answers the queries of a split, for each way to make vectors. */
  static Map<String, RankingEvaluation> served(
      String split, BenchOptions options, Map<String, Embedder> ways) {
    Documents documents = documents(JudgedQuestion.read(options.file(QUESTIONS)));
    List<JudgedMeaning> queries = new ArrayList<>(JudgedMeaning.builtIn(split));
    queries.removeIf(query -> documents.right(query).isEmpty());
    Map<String, RankingEvaluation> found = new LinkedHashMap<>();
    ways.forEach(
        (way, embedder) -> {
          options.progress().accept("search by meaning: " + way);
          MeaningTenant tenant = MeaningTenant.untrained(documents.graph());
          try (LuceneCatalogSearch search = tenant.search(documents.entries(), embedder)) {
            found.put(way, judge(queries, documents, query -> served(search, query)));
          }
        });
    return found;
  }

  private static Documents documents(List<JudgedQuestion> questions) {
    List<CatalogEntry> entries = new ArrayList<>();
    List<List<String>> concepts = new ArrayList<>();
    KnowledgeGraph graph;
    InMemoryStores stores = new InMemoryStores();
    try (Xueban xueban = Xueban.open(stores)) {
      xueban.installBuiltIn();
      graph = xueban.graph();
      for (CatalogStore.Change change : stores.catalog().changes(0, Integer.MAX_VALUE)) {
        if (change.entry().orElse(null) instanceof Resource lesson
            && lesson.metadata().language().equals("zh")) {
          entries.add(lesson);
          concepts.add(lesson.metadata().concepts());
        }
      }
    }
    for (JudgedQuestion question : JudgedQuestion.of(questions, "test")) {
      entries.add(BankSearch.entry(question, true));
      concepts.add(question.concepts());
    }
    return new Documents(entries, concepts, graph);
  }

  private static RankingEvaluation judge(
      List<JudgedMeaning> queries, Documents documents, Function<String, List<String>> search) {
    RankingEvaluation judgement = new RankingEvaluation();
    for (JudgedMeaning query : queries) {
      judgement.add(query.id(), search.apply(query.query()), documents.right(query));
    }
    return judgement;
  }

  private static List<String> served(LuceneCatalogSearch search, String query) {
    return search.search(SearchRequest.of(query).withPageSize(SHOWN)).hits().stream()
        .map(hit -> hit.entry().id())
        .toList();
  }

  private void compare(
      String split,
      String name,
      RankingEvaluation ours,
      RankingEvaluation other,
      ToDoubleFunction<QueryFigures> measure) {
    figure(split, name, ours.mean(measure), other.mean(measure));
  }

  private void figure(String split, String name, double value, @Nullable Double baseline) {
    figures.add(new Figure(name, value, "1", baseline, "lessons and cjeval test", split));
  }
}
