package xueban.recommend;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TermCounter;
import xueban.nlp.TermFrequencies;
import xueban.nlp.TextAnalysis;

/*
 * BM25F (Robertson, Zaragoza, Taylor 2004, doi:10.1145/1031171.1031181): a term in a place of weight
 * w counts as w terms, in the term's frequency and in the document's length, and then plain BM25
 * applies. One field of weighted frequencies gives exactly that, with one posting list a term and
 * Lucene's skipping of blocks that cannot win; a query of many fields has neither.
 */
/**
 * The words of an entry, each with a frequency that says how often and how prominently it stands.
 */
final class DocumentWords {
  private static final int TITLE = 3;
  private static final int CONCEPT_NAME = 2;
  private static final int BODY = 1;

  /** Terms longer than this are noise and not indexed, in UTF-16 units. */
  private static final int LONGEST_TERM = 200;

  private final TextAnalysis analysis;
  private final KnowledgeGraph graph;

  /** Words of the names of each concept met: thousands of entries share a concept. */
  private final Map<String, TermFrequencies> ofConcepts = new ConcurrentHashMap<>();

  DocumentWords(TextAnalysis analysis, KnowledgeGraph graph) {
    this.analysis = analysis;
    this.graph = graph;
  }

  /** Returns the entry's texts as they are read here. */
  EntryReading read(CatalogEntry entry) {
    return new EntryReading(entry, analysis);
  }

  /** Returns concept to how surely the entry is about it, in (0, 1]. */
  Map<String, Double> concepts(EntryReading reading) {
    return EntryConcepts.weights(reading);
  }

  /** Returns term to weighted frequency. */
  TermFrequencies frequencies(EntryReading reading) {
    TermCounter counter = new TermCounter(LONGEST_TERM);
    CatalogEntry entry = reading.entry();
    Metadata metadata = entry.metadata();
    reading.count(metadata.title(), TITLE, counter);
    reading.count(metadata.description(), BODY, counter);
    reading.count(entry.text(), BODY, counter);
    if (entry instanceof Item item) {
      item.options().forEach(option -> reading.count(option.text(), BODY, counter));
      reading.count(item.solution(), BODY, counter);
    }
    for (String id : metadata.concepts()) {
      ofConcept(id).forEach(counter::add);
    }
    return counter.counted();
  }

  /** Returns term to weighted frequency in the title alone. */
  TermFrequencies ofTitle(CatalogEntry entry) {
    TermCounter counter = new TermCounter(LONGEST_TERM);
    analysis.count(entry.metadata().title(), TITLE, counter);
    return counter.counted();
  }

  private Map<String, Integer> ofConcept(String id) {
    Optional<Concept> concept = graph.find(id);
    return concept.isEmpty()
        ? Map.of()
        : ofConcepts.computeIfAbsent(id, any -> ofNames(concept.get()));
  }

  private TermFrequencies ofNames(Concept concept) {
    TermCounter counter = new TermCounter(LONGEST_TERM);
    Stream.concat(Stream.of(concept.name(), concept.englishName()), concept.aliases().stream())
        .forEach(name -> analysis.count(name, CONCEPT_NAME, counter));
    return counter.counted();
  }
}
