package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextRole;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.recommend.InMemoryCatalogStore;
import xueban.recommend.LuceneCatalogSearch;
import xueban.recommend.SearchRequest;
import xueban.recommend.VectorSpaces;
import xueban.recommend.relevance.QueryFigures;
import xueban.recommend.relevance.RankingComparison;
import xueban.recommend.relevance.RankingEvaluation;

/**
 * The served search on every collection in {@code retrieval/} ({@link JudgedPassages}): with
 * vectors and by words alone, beside Lucene's own BM25, vectors alone, and the reciprocal ranks of
 * both added up (RRF: Cormack, Clarke, Büttcher 2009, doi:10.1145/1571941.1572114). Compared query
 * by query: what vectors change, and what all of ours changes against BM25. Control: each query is
 * judged as one half a round further on (neighbours may ask of the same passage).
 */
final class SearchBench implements Bench {
  private static final String FOLDER = "retrieval";
  private static final int FOUND = SearchRequest.MAX_PAGE_SIZE;
  private static final int RECIPROCAL_START = 60;
  private static final long SEED = 1;

  private final List<Figure> figures = new ArrayList<>();
  private final KeptRows rows =
      new KeptRows(
          "data", "ranking", "query", "P@1", "P@10", "R@10", "reciprocal rank", "nDCG@10", "first");

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String what() {
    return "searches collections with judgements: nDCG, P@k, R@k, MRR, and query by query";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    rows.clear();
    KnowledgeGraph graph = BuiltInGraph.load();
    try (BgeEmbedder chinese = BgeEmbedder.chinese();
        BgeEmbedder english = BgeEmbedder.english()) {
      TextAnalysis analysis = MeaningTenant.analysis(graph, chinese);
      for (Path folder : folders(options)) {
        JudgedPassages passages = JudgedPassages.read(folder);
        Language language = Language.of(passages.entries().get(0).text());
        Embedder own = language == Language.CHINESE ? chinese : english;
        KeptVectors kept = new KeptVectors(own);
        measure(passages, language, kept, VectorSpaces.of(kept), analysis, graph, options);
      }
    }
    rows.keep(options);
    return new BenchReport(name(), figures);
  }

  private void measure(
      JudgedPassages passages,
      Language language,
      Embedder embedder,
      VectorSpaces spaces,
      TextAnalysis analysis,
      KnowledgeGraph graph,
      BenchOptions options) {
    String data = passages.name();
    InMemoryCatalogStore store = new InMemoryCatalogStore();
    store.put(passages.entries());
    Map<String, RankingEvaluation> of = new LinkedHashMap<>();
    options.progress().accept(data + ": indexes " + passages.entries().size() + " passages");
    try (BareLucene bare = new BareLucene(passages.entries(), language);
        LuceneCatalogSearch words =
            LuceneCatalogSearch.open(
                store, Optional.empty(), analysis, VectorSpaces.none(), graph);
        LuceneCatalogSearch hybrid =
            LuceneCatalogSearch.open(store, Optional.empty(), analysis, spaces, graph)) {
      List<float[]> vectors =
          passages.entries().stream()
              .map(entry -> embedder.embed(EntryText.of(entry), TextRole.PASSAGE))
              .toList();
      options.progress().accept(data + ": searches");
      List<List<String>> served = each(passages, query -> found(hybrid, query));
      List<List<String>> bm25 = each(passages, query -> bare.search(query, FOUND));
      List<List<String>> near =
          each(
              passages, query -> nearest(passages, vectors, embedder.embed(query, TextRole.QUERY)));
      of.put("served, with vectors", judge(passages, 0, served));
      of.put("served, words alone", judge(passages, 0, each(passages, q -> found(words, q))));
      of.put("BM25", judge(passages, 0, bm25));
      of.put("vectors alone", judge(passages, 0, near));
      of.put(
          "BM25 and vectors by ranks",
          judge(
              passages,
              0,
              IntStream.range(0, near.size())
                  .mapToObj(i -> byRanks(bm25.get(i), near.get(i)))
                  .toList()));
      of.put(
          "control: judged as another query",
          judge(passages, passages.queries().size() / 2, served));
    }
    figures.add(new Figure("queries", passages.queries().size(), "1", null, data, "test"));
    of.forEach((ranking, evaluation) -> tell(data, ranking, evaluation, of.get("BM25")));
    compare(data, "vectors against words alone", of, "served, words alone");
    compare(data, "ours against BM25", of, "BM25");
  }

  private void tell(
      String data, String ranking, RankingEvaluation found, @Nullable RankingEvaluation bm25) {
    Map<String, ToDoubleFunction<QueryFigures>> measures = new LinkedHashMap<>();
    measures.put("nDCG@10", QueryFigures::ndcg);
    measures.put("P@1", QueryFigures::first);
    measures.put("P@10", QueryFigures::precision);
    measures.put("R@10", QueryFigures::recall);
    measures.put("MRR", QueryFigures::reciprocalRank);
    measures.forEach(
        (name, measure) ->
            figures.add(
                new Figure(
                    ranking + ": " + name,
                    found.mean(measure),
                    "1",
                    bm25 == null || bm25 == found ? null : bm25.mean(measure),
                    data,
                    "test")));
    for (QueryFigures query : found.queries()) {
      rows.add(
          data,
          ranking,
          query.query(),
          String.valueOf(query.first()),
          String.valueOf(query.precision()),
          String.valueOf(query.recall()),
          String.valueOf(query.reciprocalRank()),
          String.valueOf(query.ndcg()),
          query.firstFound());
    }
  }

  private void compare(
      String data, String what, Map<String, RankingEvaluation> of, String baseline) {
    RankingEvaluation ours = of.get("served, with vectors");
    RankingEvaluation other = of.get(baseline);
    if (ours == null || other == null) {
      return;
    }
    RankingComparison compared = RankingComparison.of(other, ours, QueryFigures::ndcg, SEED);
    figure(data, what + ": better on", compared.better(), "queries");
    figure(data, what + ": worse on", compared.worse(), "queries");
    figure(data, what + ": so far apart by chance", compared.chance(), "1");
  }

  private void figure(String data, String name, double value, String unit) {
    figures.add(new Figure(name, value, unit, null, data, "test"));
  }

  private static List<List<String>> each(
      JudgedPassages passages, Function<String, List<String>> search) {
    return passages.queries().stream().map(query -> search.apply(query.text())).toList();
  }

  /** Judges what was found for each query, or with a shift as if it were for one further on. */
  private static RankingEvaluation judge(
      JudgedPassages passages, int shift, List<List<String>> found) {
    RankingEvaluation evaluation = new RankingEvaluation();
    List<JudgedPassages.Query> queries = passages.queries();
    for (int i = 0; i < queries.size(); i++) {
      JudgedPassages.Query judged = queries.get((i + shift) % queries.size());
      evaluation.add(queries.get(i).id(), found.get(i), judged.grades());
    }
    return evaluation;
  }

  private static List<String> found(LuceneCatalogSearch search, String query) {
    return search.search(SearchRequest.of(query).withPageSize(FOUND)).hits().stream()
        .map(hit -> hit.entry().id())
        .toList();
  }

  private static List<String> nearest(
      JudgedPassages passages, List<float[]> vectors, float[] query) {
    double[] cosines = vectors.stream().mapToDouble(vector -> product(query, vector)).toArray();
    return IntStream.range(0, cosines.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -cosines[i]))
        .limit(FOUND)
        .map(i -> passages.entries().get(i).id())
        .toList();
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static List<String> byRanks(List<String> first, List<String> second) {
    Map<String, Double> scores = new HashMap<>();
    for (List<String> ranking : List.of(first, second)) {
      for (int i = 0; i < ranking.size(); i++) {
        scores.merge(ranking.get(i), 1.0 / (RECIPROCAL_START + i + 1), Double::sum);
      }
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(FOUND)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Path> folders(BenchOptions options) {
    Path folder = options.file(FOLDER);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(JudgedPassages::is)
              .filter(path -> options.part().wants(String.valueOf(path.getFileName())))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new MissingDataException(folder.resolve(String.join("|", options.part().sets())));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
