package xueban.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextTagger;
import xueban.nlp.meaning.MeantConcepts;
import xueban.nlp.tag.LearntTexts;
import xueban.nlp.tag.TagTraining;
import xueban.recommend.CatalogEntry;
import xueban.recommend.InMemoryCatalogStore;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.LuceneCatalogSearch;
import xueban.recommend.Metadata;

/** A tenant whose search is asked by meaning: its graph, and what it has learnt. */
record MeaningTenant(KnowledgeGraph graph, Optional<? extends TextTagger> learnt) {
  private static final long SEED = 1; // as the command's

  /** Returns one that has learnt nothing. */
  static MeaningTenant untrained(KnowledgeGraph graph) {
    return new MeaningTenant(graph, Optional.empty());
  }

  /**
   * Returns one that was trained as {@code train --kind tags --vectors} does: from all entries
   * whose concepts people gave.
   *
   * @param graph has the concepts of the entries
   * @param longTexts makes the vectors of texts
   */
  static MeaningTenant trained(
      KnowledgeGraph graph,
      List<? extends CatalogEntry> entries,
      Embedder longTexts,
      Consumer<String> progress) {
    CatalogTexts texts = new CatalogTexts(SEED);
    entries.forEach(texts::offer);
    TagTraining training = texts.training(graph, progress).with(longTexts);
    progress.accept("learns from " + training.data());
    LearntTexts learnt = training.learnt();
    return new MeaningTenant(graph, Optional.of(learnt));
  }

  /** Returns a question with the concepts that people gave it, its lines as in the bank. */
  static CatalogEntry shown(JudgedQuestion question) {
    Item hidden = BankSearch.entry(question, true);
    String stem = question.text().strip();
    Metadata metadata = hidden.metadata().withConcepts(question.concepts());
    return new Item(
        hidden.id(),
        hidden.revision(),
        ItemKind.OPEN,
        metadata,
        stem.isEmpty() ? hidden.text() : stem,
        List.of(),
        List.of(),
        hidden.solution(),
        List.of(),
        Double.NaN);
  }

  /** Returns the entries that show concepts, with one another's, within their subject. */
  static List<CatalogEntry> dealtAnew(List<? extends CatalogEntry> all) {
    List<CatalogEntry> entries = new ArrayList<>(all);
    entries.removeIf(entry -> entry.metadata().concepts().isEmpty());
    Map<String, List<List<String>>> hands = new TreeMap<>();
    for (CatalogEntry entry : entries) {
      hands
          .computeIfAbsent(entry.metadata().subject(), s -> new ArrayList<>())
          .add(entry.metadata().concepts());
    }
    hands.values().forEach(hand -> Collections.shuffle(hand, new Random(SEED)));
    List<CatalogEntry> dealt = new ArrayList<>();
    for (CatalogEntry entry : entries) {
      List<List<String>> hand = hands.getOrDefault(entry.metadata().subject(), List.of());
      dealt.add(entry.withConcepts(hand.removeLast()));
    }
    return dealt;
  }

  /** Returns the search of the entries as it serves this tenant. */
  LuceneCatalogSearch search(List<CatalogEntry> entries, Embedder embedder) {
    TextAnalysis plain = analysis(graph, embedder);
    InMemoryCatalogStore store = new InMemoryCatalogStore();
    store.put(entries);
    return LuceneCatalogSearch.open(
        store,
        Optional.empty(),
        learnt.map(plain::with).orElse(plain),
        Optional.of(embedder),
        graph);
  }

  /** Returns the analysis as it serves a tenant without a tagger of its own. */
  static TextAnalysis analysis(KnowledgeGraph graph, Embedder embedder) {
    TextAnalysis names = TextAnalysis.of(graph);
    return MeantConcepts.by(embedder).map(names::with).orElse(names);
  }
}
