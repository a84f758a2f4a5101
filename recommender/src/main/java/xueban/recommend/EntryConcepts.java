package xueban.recommend;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;

/** Which concepts an entry is about, by its text and by what people gave it. */
final class EntryConcepts {
  private static final double LEAST_SURE = .05;
  private static final double GIVEN = .9;

  private EntryConcepts() {}

  /** Returns the concepts worth giving to an entry by its text, the likeliest first. */
  static List<TaggedConcept> given(CatalogEntry entry, TextAnalysis analysis) {
    return analysis.given(entry.metadata().subject(), text(entry), solution(entry));
  }

  /** Returns the worked solution, or empty. */
  static String solution(CatalogEntry entry) {
    return entry instanceof Item item ? item.solution().strip() : "";
  }

  /**
   * Returns title, text, options and description; a title that the text begins with is left out.
   */
  static String text(CatalogEntry entry) {
    StringBuilder text = new StringBuilder(EmbeddedText.of(entry));
    if (entry instanceof Item item) {
      item.options().forEach(option -> text.append('\n').append(option.text()));
    }
    String description = entry.metadata().description();
    if (text.indexOf(description) < 0) {
      text.append('\n').append(description);
    }
    return text.toString();
  }

  /**
   * Returns concept to how surely the entry is about it, in (0, 1]: what people gave is hardly
   * doubted, and the text says among such entries which is first. What a model inferred at an
   * import is what it says of the text now.
   */
  static Map<String, Double> weights(EntryReading reading) {
    Map<String, Double> weights = new TreeMap<>();
    for (TaggedConcept tag : reading.about(LEAST_SURE)) {
      weights.put(tag.concept(), tag.probability());
    }
    for (String concept : given(reading.entry())) {
      weights.merge(concept, GIVEN, (found, given) -> given + (1 - given) * found);
    }
    return weights;
  }

  /** Returns the concepts that people or an import gave, the main one first. */
  static List<String> given(CatalogEntry entry) {
    boolean inferred = entry.metadata().inferred().has(Inferred.Field.CONCEPTS);
    return inferred ? List.of() : entry.metadata().concepts();
  }
}
