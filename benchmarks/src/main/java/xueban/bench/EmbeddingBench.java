package xueban.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;
import xueban.nlp.embed.PairedEmbedder;
import xueban.nlp.embed.StaticEmbedder;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.recommend.relevance.QueryFigures;
import xueban.recommend.relevance.RankingEvaluation;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;
import xueban.tutor.XuebanBuilder;
import xueban.tutor.faq.QuestionPair;

/**
 * The static embedders beside the transformers they were made after: how fast, and what quality
 * they cost, when they make all vectors, and when they make those of documents alone. {@code
 * --sets} names some of {@code speed}, {@code pairs}, {@code meaning}, {@code pupils}, {@code cmrc}
 * and {@code scifact}.
 */
final class EmbeddingBench implements Bench {
  private static final int FOUND = 10;

  private final List<Figure> figures = new ArrayList<>();

  @Override
  public String name() {
    return "embedding";
  }

  @Override
  public String what() {
    return "static embedders beside the transformers: speed, memory, and what quality they cost";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    BenchOptions.Part part = options.part();
    if (part.wants("speed")) {
      figures.addAll(EmbeddingSpeed.measure(options.progress())); // first: memory starts small
    }
    try (BgeEmbedder chinese = BgeEmbedder.chinese();
        StaticEmbedder table = StaticEmbedder.chinese()) {
      Map<String, Embedder> ways = ways(new KeptVectors(chinese), table);
      if (part.wants("pairs")) {
        pairs(
            JudgedQuestionPairs.read(options.file("matching/lcqmc-dev.tsv.gz")).pairs(),
            ways,
            options.progress());
      }
      if (part.wants("meaning")) {
        Map<String, RankingEvaluation> found = SearchMeaningBench.served("dev", options, ways);
        tell("P@1, served", "lessons and cjeval test", "dev", found, QueryFigures::first);
        tell("MRR, served", "lessons and cjeval test", "dev", found, QueryFigures::reciprocalRank);
      }
      if (part.wants("pupils")) {
        pupils(chinese, table);
      }
      if (part.wants("cmrc")) {
        collection(options.file("retrieval/cmrc"), ways, options.progress());
      }
    }
    if (part.wants("scifact")) {
      try (BgeEmbedder english = BgeEmbedder.english();
          StaticEmbedder table = StaticEmbedder.english()) {
        collection(
            options.file("retrieval/scifact"),
            ways(new KeptVectors(english), table),
            options.progress());
      }
    }
    return new BenchReport(name(), figures);
  }

  /** Returns the three ways to make vectors, the transformer alone first. */
  private static Map<String, Embedder> ways(Embedder transformer, Embedder table) {
    Map<String, Embedder> ways = new LinkedHashMap<>();
    ways.put("transformer", transformer);
    ways.put("static documents", PairedEmbedder.of(table, transformer));
    ways.put("static", table);
    return ways;
  }

  /** Tells questions that ask the same by their cosine; the second is the query. */
  private void pairs(
      List<QuestionPair> pairs, Map<String, Embedder> ways, Consumer<String> progress) {
    List<QuestionPair> fitted =
        IntStream.range(0, pairs.size()).filter(i -> i % 2 == 0).mapToObj(pairs::get).toList();
    List<QuestionPair> told =
        IntStream.range(0, pairs.size()).filter(i -> i % 2 == 1).mapToObj(pairs::get).toList();
    Map<String, Double> auc = new LinkedHashMap<>();
    Map<String, Double> accuracy = new LinkedHashMap<>();
    ways.forEach(
        (way, embedder) -> {
          progress.accept("question pairs: " + way);
          PairScores scores = PairScores.of(told, (a, b) -> cosine(embedder, a, b));
          double threshold =
              PairScores.of(fitted, (a, b) -> cosine(embedder, a, b)).bestThreshold();
          auc.put(way, scores.auc());
          accuracy.put(way, scores.accuracy(threshold));
        });
    tell("AUC of the cosine", "lcqmc", "dev", auc);
    tell("accuracy of the cosine", "lcqmc", "dev", accuracy);
  }

  private static double cosine(Embedder embedder, String first, String second) {
    return product(embedder.embed(first, TextRole.PASSAGE), embedder.embed(second, TextRole.QUERY));
  }

  private void pupils(Embedder chinese, Embedder table) {
    Map<String, Double> cited = new LinkedHashMap<>();
    for (String way : List.of("transformer", "static documents", "static")) {
      XuebanBuilder builder = Xueban.builder(new InMemoryStores());
      builder.embedder(way.equals("static") ? table : chinese);
      if (way.equals("static documents")) {
        builder.documentEmbedders(table, table);
      }
      List<Figure> of =
          AnswersBench.pupils("dev", builder, new KeptRows("", "", "", "", "", "", ""));
      cited.put(way, of.get(2).value());
    }
    tell("a source on the concept meant is cited", "pupils", "dev", cited);
  }

  /** Ranks all passages of a collection by their vectors alone. */
  private void collection(Path folder, Map<String, Embedder> ways, Consumer<String> progress) {
    JudgedPassages passages = JudgedPassages.read(folder);
    Map<String, RankingEvaluation> found = new LinkedHashMap<>();
    ways.forEach(
        (way, embedder) -> {
          progress.accept(passages.name() + ": " + way);
          found.put(way, ranked(passages, embedder));
        });
    tell("P@1, vectors alone", passages.name(), "test", found, QueryFigures::first);
    tell("nDCG@10, vectors alone", passages.name(), "test", found, QueryFigures::ndcg);
  }

  private static RankingEvaluation ranked(JudgedPassages passages, Embedder embedder) {
    List<float[]> vectors =
        passages.entries().parallelStream()
            .map(entry -> embedder.embed(EntryText.of(entry), TextRole.PASSAGE))
            .toList();
    RankingEvaluation evaluation = new RankingEvaluation();
    for (JudgedPassages.Query query : passages.queries()) {
      float[] vector = embedder.embed(query.text(), TextRole.QUERY);
      double[] products = vectors.stream().mapToDouble(other -> product(vector, other)).toArray();
      List<String> best =
          IntStream.range(0, products.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -products[i]))
              .limit(FOUND)
              .map(i -> passages.entries().get(i).id())
              .toList();
      evaluation.add(query.id(), best, query.grades());
    }
    return evaluation;
  }

  private static double product(float[] a, float[] b) {
    float sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private void tell(
      String what,
      String data,
      String split,
      Map<String, RankingEvaluation> ways,
      ToDoubleFunction<QueryFigures> figure) {
    Map<String, Double> values = new LinkedHashMap<>();
    ways.forEach((way, evaluation) -> values.put(way, evaluation.mean(figure)));
    tell(what, data, split, values);
  }

  /** Adds a figure of each way; the baseline is the transformer's. */
  private void tell(String what, String data, String split, Map<String, Double> ways) {
    @Nullable Double transformer = null;
    for (Map.Entry<String, Double> way : ways.entrySet()) {
      figures.add(
          new Figure(what + ": " + way.getKey(), way.getValue(), "1", transformer, data, split));
      transformer = transformer == null ? way.getValue() : transformer;
    }
  }
}
