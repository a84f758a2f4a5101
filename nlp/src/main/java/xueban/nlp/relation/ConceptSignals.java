package xueban.nlp.relation;

import java.util.Set;
import xueban.graph.Concept;

/** The signals that two concepts give by themselves, whatever is known of their relations. */
final class ConceptSignals {
  private final ConceptTable table;

  ConceptSignals(ConceptTable table) {
    this.table = table;
  }

  /** Writes the signals of a pair into a row by {@link Signal#place}. */
  void fill(int before, int after, double[] row) {
    names(before, after, row);
    texts(before, after, row);
    Signal.COSINE.put(row, table.cosine(before, after));
    Signal.DEFINITION_COSINE.put(row, table.textCosine(before, after));
    Signal.DIRECTED_COSINE.put(
        row, table.nameToText(before, after) - table.nameToText(after, before));
    Signal.MASTERY_ASYMMETRY.put(row, table.masteryAsymmetry(before, after));
    Concept b = table.concept(before);
    Concept a = table.concept(after);
    boolean graded = b.grade() > 0 && a.grade() > 0;
    Signal.GRADE_DIFFERENCE.put(row, graded ? time(a) - time(b) : 0);
    Signal.SAME_STRAND.put(row, !b.strand().isEmpty() && b.strand().equals(a.strand()) ? 1 : 0);
  }

  /** Returns when a concept is taught, in school years. */
  static double time(Concept concept) {
    return concept.grade() + Math.max(0, concept.term() - 1) / 2.0;
  }

  private void names(int before, int after, double[] row) {
    String b = table.names(before).get(0);
    String a = table.names(after).get(0);
    Signal.BEFORE_LENGTH.put(row, b.length());
    Signal.AFTER_LENGTH.put(row, a.length());
    Signal.LENGTH_DIFFERENCE.put(row, a.length() - b.length());
    Signal.BEFORE_IN_AFTER.put(row, contained(before, after));
    Signal.AFTER_IN_BEFORE.put(row, contained(after, before));
    Signal.NAME_OVERLAP.put(row, overlap(table.nameWords(before), table.nameWords(after)));
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < Math.min(a.length(), b.length())
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    Signal.SHARED_START.put(row, start);
    Signal.SHARED_END.put(row, end);
    Signal.BEFORE_FREQUENCY.put(row, table.frequency(before));
    Signal.AFTER_FREQUENCY.put(row, table.frequency(after));
    Signal.FREQUENCY_DIFFERENCE.put(row, table.frequency(before) - table.frequency(after));
  }

  /** Returns 1 if a name of the one stands in a name of the other, and is not all of it. */
  private double contained(int inner, int outer) {
    for (String part : table.names(inner)) {
      for (String whole : table.names(outer)) {
        if (whole.length() > part.length() && whole.contains(part)) {
          return 1;
        }
      }
    }
    return 0;
  }

  private void texts(int before, int after, double[] row) {
    double named = table.mentions(after, before);
    double reverse = table.mentions(before, after);
    Signal.BEFORE_NAMED_IN_AFTER.put(row, named);
    Signal.AFTER_NAMED_IN_BEFORE.put(row, reverse);
    Signal.MENTION_DIFFERENCE.put(row, named - reverse);
    Signal.REFERENCE_DISTANCE.put(row, referenceDistance(before, after));
    Signal.BEFORE_MENTIONS.put(row, Math.log1p(table.mentioned(before)));
    Signal.AFTER_MENTIONS.put(row, Math.log1p(table.mentioned(after)));
    Signal.TEXT_OVERLAP.put(row, overlap(table.textWords(before), table.textWords(after)));
  }

  /**
   * Returns how much more the neighbours of {@code after} refer to {@code before} than the other
   * way round, in [−1, 1]. A concept's neighbours are what its texts mention. Liang et al. (2015),
   * "Measuring prerequisite relations among concepts", with equal weights.
   */
  private double referenceDistance(int before, int after) {
    return referring(after, before) - referring(before, after);
  }

  private double referring(int from, int to) {
    double all = 0;
    double referring = 0;
    for (int neighbour = 0; neighbour < table.size(); neighbour++) {
      double weight = table.mentions(from, neighbour);
      all += weight;
      if (neighbour == to || table.mentions(neighbour, to) > 0) {
        referring += weight;
      }
    }
    return all == 0 ? 0 : referring / all;
  }

  /** Returns twice the shared over all (Dice), in [0, 1]; 0 if either is empty. */
  static double overlap(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long shared = a.stream().filter(b::contains).count();
    return 2.0 * shared / (a.size() + b.size());
  }
}
