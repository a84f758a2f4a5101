package xueban.nlp.tag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How well texts get the concepts that people gave them.
 *
 * @param texts how many were asked about
 * @param f1 mean over the texts of F1, in [0, 1]
 * @param first share of the texts whose first concept is one of theirs, in [0, 1]; a text that gets
 *     none counts as wrong
 */
public record TagFigures(int texts, double f1, double first) {
  /**
   * Measures.
   *
   * @param tags the concepts that a text gets, the likeliest first
   */
  static TagFigures of(Collection<LabelledText> texts, Function<LabelledText, List<String>> tags) {
    double f1 = 0;
    int first = 0;
    for (LabelledText text : texts) {
      List<String> got = tags.apply(text);
      long right = got.stream().filter(text.concepts()::contains).count();
      f1 += 2.0 * right / (got.size() + text.concepts().size());
      first += !got.isEmpty() && text.concepts().contains(got.getFirst()) ? 1 : 0;
    }
    int count = Math.max(1, texts.size());
    return new TagFigures(texts.size(), f1 / count, (double) first / count);
  }

  /** Returns them by name, for a card. */
  Map<String, Double> named(String prefix) {
    Map<String, Double> named = new TreeMap<>();
    named.put(prefix + "f1", f1);
    named.put(prefix + "first_tag_precision", first);
    return named;
  }
}
