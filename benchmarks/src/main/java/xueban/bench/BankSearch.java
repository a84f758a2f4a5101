package xueban.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextTagger;
import xueban.recommend.CatalogEntry;
import xueban.recommend.InMemoryCatalogStore;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.LuceneCatalogSearch;
import xueban.recommend.Metadata;
import xueban.recommend.SearchFilter;
import xueban.recommend.SearchRequest;
import xueban.recommend.relevance.RankingEvaluation;

/**
 * Questions of a bank, their concepts hidden, in the catalog and the search that are served. A
 * query is a concept's name, asked within its subject; right are the questions that people gave it
 * to.
 */
final class BankSearch implements AutoCloseable {
  private static final int LEAST_RIGHT = 3;
  private static final int TITLE = 40;

  private final List<JudgedQuestion> questions;
  private final boolean solutions;
  private final LuceneCatalogSearch search;

  /**
   * @param graph holds all concepts of the bank
   * @param solutions whether the documents have answer and analysis
   */
  BankSearch(
      List<JudgedQuestion> questions,
      KnowledgeGraph graph,
      @Nullable TextTagger tagger,
      Optional<? extends Embedder> embedder,
      boolean solutions) {
    this(
        questions,
        questions.stream().map(question -> entry(question, solutions)).toList(),
        graph,
        tagger,
        embedder,
        solutions);
  }

  /** Returns a search of all questions, with their solutions; every other one has its concepts. */
  static BankSearch halfShown(
      List<JudgedQuestion> questions,
      KnowledgeGraph graph,
      TextTagger tagger,
      Optional<? extends Embedder> embedder) {
    List<CatalogEntry> entries = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      CatalogEntry hidden = entry(questions.get(i), true);
      entries.add(i % 2 == 0 ? hidden : hidden.withConcepts(questions.get(i).concepts()));
    }
    return new BankSearch(questions, entries, graph, tagger, embedder, true);
  }

  private BankSearch(
      List<JudgedQuestion> questions,
      List<? extends CatalogEntry> entries,
      KnowledgeGraph graph,
      @Nullable TextTagger tagger,
      Optional<? extends Embedder> embedder,
      boolean solutions) {
    this.questions = questions;
    this.solutions = solutions;
    InMemoryCatalogStore store = new InMemoryCatalogStore();
    store.put(entries);
    TextAnalysis names = TextAnalysis.of(graph);
    TextAnalysis analysis = tagger == null ? names : names.with(tagger);
    search = LuceneCatalogSearch.open(store, Optional.empty(), analysis, embedder, graph);
  }

  /**
   * Returns the question as an import makes it: a title of its first words.
   *
   * @param solutions whether it has answer and analysis
   */
  static Item entry(JudgedQuestion question, boolean solutions) {
    String line = question.text().replaceAll("\\s+", " ").strip();
    String stem = line.isEmpty() ? question.id() : line;
    String title = stem.length() <= TITLE ? stem : stem.substring(0, TITLE) + '…';
    return new Item(
        question.id(),
        1,
        ItemKind.OPEN,
        Metadata.titled(title, "zh").withSubject(question.subject()),
        stem,
        List.of(),
        List.of(),
        solutions ? question.solution() : "",
        List.of(),
        Double.NaN);
  }

  /** Returns the concepts that enough questions have, with these. */
  private Map<String, Set<String>> queries() {
    Map<String, Set<String>> right = new LinkedHashMap<>();
    for (JudgedQuestion question : questions) {
      for (String concept : question.concepts()) {
        right.computeIfAbsent(concept, c -> new HashSet<>()).add(question.id());
      }
    }
    right.values().removeIf(ids -> ids.size() < LEAST_RIGHT);
    return right;
  }

  /** Judges the served search. */
  RankingEvaluation judge() {
    RankingEvaluation judgement = new RankingEvaluation();
    queries()
        .forEach(
            (concept, right) -> {
              String subject = concept.substring(0, concept.indexOf('/'));
              SearchRequest request =
                  SearchRequest.of(JudgedQuestion.nameOf(concept))
                      .withFilter(SearchFilter.none().withSubjects(List.of(subject)))
                      .withPageSize(SearchRequest.MAX_PAGE_SIZE);
              judgement.add(
                  concept,
                  search.search(request).hits().stream().map(hit -> hit.entry().id()).toList(),
                  right);
            });
    return judgement;
  }

  /** Judges BM25 over pairs of characters. */
  RankingEvaluation judgeBigrams() {
    BigramSearch bigrams = new BigramSearch(questions.stream().map(this::text).toList());
    return judge((concept, i) -> bigrams.score(JudgedQuestion.nameOf(concept), i));
  }

  /** Judges an order by what a tagger says of each question's concepts. */
  RankingEvaluation judgeTags(List<Map<String, Double>> tags) {
    return judge((concept, i) -> tags.get(i).getOrDefault(concept, 0.0));
  }

  private String text(JudgedQuestion question) {
    return solutions ? question.text() + ' ' + question.solution() : question.text();
  }

  private interface Fit {
    double of(String concept, int question);
  }

  private RankingEvaluation judge(Fit fit) {
    RankingEvaluation judgement = new RankingEvaluation();
    Map<String, List<Integer>> bySubject = new HashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      bySubject.computeIfAbsent(questions.get(i).subject(), s -> new ArrayList<>()).add(i);
    }
    queries()
        .forEach(
            (concept, right) -> {
              List<Integer> all =
                  bySubject.getOrDefault(concept.substring(0, concept.indexOf('/')), List.of());
              double[] fits = all.stream().mapToDouble(i -> fit.of(concept, i)).toArray();
              List<String> found =
                  IntStream.range(0, fits.length)
                      .boxed()
                      .sorted(Comparator.comparingDouble(i -> -fits[i]))
                      .map(i -> questions.get(all.get(i)).id())
                      .toList();
              judgement.add(concept, found, right);
            });
    return judgement;
  }

  @Override
  public void close() {
    search.close();
  }
}
