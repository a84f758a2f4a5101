package xueban.recommend;

import java.util.ArrayList;
import java.util.List;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TermCounter;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextParts;

/** The texts of an entry, each read once for its words and for the concepts it is about. */
final class EntryReading {
  private final CatalogEntry entry;
  private final TextAnalysis analysis;
  private final String text;
  private final String solution;
  private final List<String> parts;
  private final TextParts read;

  EntryReading(CatalogEntry entry, TextAnalysis analysis) {
    this.entry = entry;
    this.analysis = analysis;
    text = EntryConcepts.text(entry);
    solution = EntryConcepts.solution(entry);
    String whole = solution.isEmpty() ? text : text + '\n' + solution;
    List<String> all = parts(entry, text, solution);
    // What a long text names is looked for in its beginning alone.
    parts = String.join("\n", all).equals(whole) ? all : List.of(whole);
    read = analysis.read(parts);
  }

  private static List<String> parts(CatalogEntry entry, String text, String solution) {
    List<String> parts = new ArrayList<>(EmbeddedText.parts(entry));
    if (entry instanceof Item item) {
      item.options().forEach(option -> parts.add(option.text()));
    }
    String description = entry.metadata().description();
    if (!description.isEmpty() && text.endsWith('\n' + description)) {
      int length = parts.stream().mapToInt(part -> part.length() + 1).sum();
      if (length + description.length() == text.length()) {
        parts.add(description);
      }
    }
    if (!solution.isEmpty()) {
      parts.add(solution);
    }
    return parts;
  }

  CatalogEntry entry() {
    return entry;
  }

  /**
   * Counts the words of one of the entry's texts.
   *
   * @param weight as how many each counts, at least 1
   */
  void count(String one, int weight, TermCounter into) {
    int part = parts.indexOf(one);
    if (part >= 0) {
      read.count(part, weight, into);
    } else {
      analysis.count(one, weight, into);
    }
  }

  /**
   * Returns the concepts that the entry is about by its text, the likeliest first.
   *
   * @param least probability of a concept that is returned, in [0, 1]
   */
  List<TaggedConcept> about(double least) {
    return analysis.about(entry.metadata().subject(), text, solution, read, least);
  }
}
