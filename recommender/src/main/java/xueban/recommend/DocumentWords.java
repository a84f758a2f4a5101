package xueban.recommend;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.nlp.Token;

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
  private final Map<String, Map<String, Integer>> ofConcepts = new ConcurrentHashMap<>();

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
  Map<String, Integer> frequencies(EntryReading reading) {
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    CatalogEntry entry = reading.entry();
    Metadata metadata = entry.metadata();
    add(metadata.title(), TITLE, reading, frequencies);
    add(metadata.description(), BODY, reading, frequencies);
    add(entry.text(), BODY, reading, frequencies);
    if (entry instanceof Item item) {
      item.options().forEach(option -> add(option.text(), BODY, reading, frequencies));
      add(item.solution(), BODY, reading, frequencies);
    }
    for (String id : metadata.concepts()) {
      graph
          .find(id)
          .map(concept -> ofConcepts.computeIfAbsent(id, any -> ofNames(concept)))
          .orElse(Map.of())
          .forEach((term, frequency) -> frequencies.merge(term, frequency, Integer::sum));
    }
    return frequencies;
  }

  /** Returns term to weighted frequency in the title alone. */
  Map<String, Integer> ofTitle(CatalogEntry entry) {
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    add(analysis.tokens(entry.metadata().title()), TITLE, frequencies);
    return frequencies;
  }

  private Map<String, Integer> ofNames(Concept concept) {
    Map<String, Integer> frequencies = new HashMap<>();
    names(concept).forEach(name -> add(analysis.tokens(name), CONCEPT_NAME, frequencies));
    return Map.copyOf(frequencies);
  }

  private static List<String> names(Concept concept) {
    return Stream.concat(
            Stream.of(concept.name(), concept.englishName()), concept.aliases().stream())
        .filter(name -> !name.isBlank())
        .toList();
  }

  private static void add(
      String text, int weight, EntryReading reading, Map<String, Integer> frequencies) {
    if (!text.isBlank()) {
      add(reading.tokens(text), weight, frequencies);
    }
  }

  private static void add(List<Token> tokens, int weight, Map<String, Integer> frequencies) {
    for (Token token : tokens) {
      if (token.term().length() <= LONGEST_TERM) {
        frequencies.merge(token.term(), weight, Integer::sum);
      }
    }
  }
}
