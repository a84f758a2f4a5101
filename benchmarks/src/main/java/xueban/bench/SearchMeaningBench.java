package xueban.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextRole;
import xueban.nlp.meaning.MeantConcepts;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogStore;
import xueban.recommend.InMemoryCatalogStore;
import xueban.recommend.Item;
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
 * catalog. The baselines see the same: words with solutions and names of given concepts, vectors of
 * title and text. Right are lessons on, and questions that people gave, one of the concepts meant.
 */
final class SearchMeaningBench implements Bench {
  private static final int SHOWN = 10;
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
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    rows.clear();
    Documents documents = documents(JudgedQuestion.read(options.file(QUESTIONS)));
    InMemoryCatalogStore store = new InMemoryCatalogStore();
    store.put(documents.entries());
    options.progress().accept("indexes " + documents.entries().size() + " documents");
    try (BgeEmbedder embedder = BgeEmbedder.chinese();
        LuceneCatalogSearch search =
            LuceneCatalogSearch.open(
                store,
                Optional.empty(),
                analysis(documents.graph(), embedder),
                Optional.of(embedder),
                documents.graph())) {
      BigramSearch bigrams =
          new BigramSearch(
              documents.entries().stream().map(e -> words(e, documents.graph())).toList());
      options.progress().accept("embeds them again, for the baseline of vectors alone");
      List<float[]> vectors =
          documents.entries().stream()
              .map(entry -> embedder.embed(EntryText.of(entry), TextRole.PASSAGE))
              .toList();
      for (String split : List.of("dev", "test")) {
        if (!options.part().wants(split)) {
          continue;
        }
        List<JudgedMeaning> queries = new ArrayList<>(JudgedMeaning.builtIn(split));
        figure(split, "written queries", queries.size(), null);
        queries.removeIf(query -> documents.right(query).isEmpty());
        RankingEvaluation ours = judge(queries, documents, q -> served(search, q));
        RankingEvaluation words =
            judge(queries, documents, q -> best(documents, i -> bigrams.score(q, i)));
        RankingEvaluation near =
            judge(queries, documents, q -> nearest(documents, vectors, embedder, q));
        figure(split, "queries that have a right document", ours.queries().size(), null);
        figure(
            split,
            "P@1 (bigram BM25)",
            ours.mean(QueryFigures::first),
            words.mean(QueryFigures::first));
        figure(
            split,
            "P@1 (vectors alone)",
            ours.mean(QueryFigures::first),
            near.mean(QueryFigures::first));
        figure(
            split,
            "mean reciprocal rank (bigram BM25)",
            ours.mean(QueryFigures::reciprocalRank),
            words.mean(QueryFigures::reciprocalRank));
        for (boolean ofGraph : new boolean[] {true, false}) {
          List<JudgedMeaning> some = queries.stream().filter(q -> q.ofGraph() == ofGraph).toList();
          figure(
              split,
              ofGraph ? "P@1, concepts of the built-in graph" : "P@1, concepts of cjeval",
              judge(some, documents, q -> served(search, q)).mean(QueryFigures::first),
              null);
        }
        ours.queries().forEach(query -> rows.add(split, query));
      }
    }
    rows.keep(options);
    return new BenchReport(name(), figures);
  }

  /** Returns how the search answers the queries of a split, for each way to make vectors. */
  static Map<String, RankingEvaluation> served(
      String split, BenchOptions options, Map<String, Embedder> ways) {
    Documents documents = documents(JudgedQuestion.read(options.file(QUESTIONS)));
    InMemoryCatalogStore store = new InMemoryCatalogStore();
    store.put(documents.entries());
    List<JudgedMeaning> queries = new ArrayList<>(JudgedMeaning.builtIn(split));
    queries.removeIf(query -> documents.right(query).isEmpty());
    Map<String, RankingEvaluation> found = new LinkedHashMap<>();
    ways.forEach(
        (way, embedder) -> {
          options.progress().accept("search by meaning: " + way);
          try (LuceneCatalogSearch search =
              LuceneCatalogSearch.open(
                  store,
                  Optional.empty(),
                  analysis(documents.graph(), embedder),
                  Optional.of(embedder),
                  documents.graph())) {
            found.put(way, judge(queries, documents, query -> served(search, query)));
          }
        });
    return found;
  }

  /** Returns the analysis as it serves a tenant without a tagger of its own. */
  static TextAnalysis analysis(KnowledgeGraph graph, Embedder embedder) {
    TextAnalysis names = TextAnalysis.of(graph);
    return MeantConcepts.by(embedder).map(names::with).orElse(names);
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

  private interface Fit {
    double of(int document);
  }

  private static List<String> best(Documents documents, Fit fit) {
    double[] fits = IntStream.range(0, documents.entries().size()).mapToDouble(fit::of).toArray();
    return IntStream.range(0, fits.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -fits[i]))
        .limit(SHOWN)
        .map(i -> documents.entries().get(i).id())
        .toList();
  }

  private static List<String> nearest(
      Documents documents, List<float[]> vectors, Embedder embedder, String query) {
    float[] vector = embedder.embed(query, TextRole.QUERY);
    return best(
        documents,
        i -> {
          float[] other = vectors.get(i);
          double sum = 0;
          for (int k = 0; k < vector.length; k++) {
            sum += vector[k] * other[k];
          }
          return sum;
        });
  }

  private void figure(String split, String name, double value, @Nullable Double baseline) {
    figures.add(new Figure(name, value, "1", baseline, "lessons and cjeval test", split));
  }
}
