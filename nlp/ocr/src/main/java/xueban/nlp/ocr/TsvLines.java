package xueban.nlp.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import xueban.nlp.media.RecognizedLine;

/**
 * What tesseract found in a picture, from its table: a row for each page, block, paragraph, line
 * and word, the words with their confidence in percent.
 *
 * @param lines lines whose words it is at least a little sure of
 * @param confidence mean over the characters of these lines, in [0, 1]; 0 if there are none
 * @param characters of all lines
 * @param wordHeight median height of a word in pixels, at least 0; 0 if there are none
 */
record TsvLines(List<RecognizedLine> lines, double confidence, int characters, int wordHeight) {
  /** Lines it is less sure of are specks and edges of figures, taken for text. */
  private static final double LEAST_OF_LINE = .25;

  /** Confidence at which characters tell nothing of there being text. */
  private static final double NO_EVIDENCE = .2;

  private static final double FIRST_OF_LINE = .8;

  /** Mean length in characters that only upright text reaches; see RATIONALE. */
  private static final int LONG_LINE = 5;

  private static final int COLUMNS = 12;
  private static final int LINE = 4;
  private static final int WORD = 5;
  private static final int LEVEL = 0;
  private static final int HEIGHT = 9;
  private static final int CONFIDENCE = 10;
  private static final int TEXT = 11;

  static TsvLines of(String table) {
    Collected all = new Collected();
    table
        .lines()
        .map(row -> row.split("\t", COLUMNS))
        .filter(row -> row.length == COLUMNS)
        .forEach(all::take);
    return all.end();
  }

  /**
   * Returns how much text was made out. A line counts for its length beyond its first character: a
   * page lying on its side falls into many lines of one or two, often quite sure ones.
   */
  double evidence() {
    double inLines = characters - FIRST_OF_LINE * lines.size();
    return inLines * Math.max(0, confidence - NO_EVIDENCE);
  }

  /** Returns whether no other turn or size can be expected to give more. */
  boolean isSure() {
    return (confidence >= .75 && characters > 1) || (confidence >= .6 && hasLongLines());
  }

  /** Returns whether it is text rather than texture. */
  boolean isLegible() {
    if (lines.isEmpty()) {
      return false;
    }
    return confidence >= (hasLongLines() ? .4 : lines.size() == 1 ? .5 : .7);
  }

  private boolean hasLongLines() {
    return characters >= LONG_LINE * lines.size();
  }

  private static final class Collected {
    private final List<RecognizedLine> lines = new ArrayList<>();
    private final List<Integer> heights = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private double lineSum;
    private int lineCharacters;
    private double sum;
    private int characters;

    void take(String[] row) {
      switch (row[LEVEL]) {
        case "" + LINE -> endLine();
        case "" + WORD -> {
          String word = row[TEXT].strip();
          int length = word.codePointCount(0, word.length());
          if (length > 0) {
            words.add(word);
            lineSum += length * Math.clamp(Double.parseDouble(row[CONFIDENCE]) / 100, 0, 1);
            lineCharacters += length;
            heights.add(Integer.parseInt(row[HEIGHT]));
          }
        }
        default -> {} // the head of the table, pages, blocks and paragraphs
      }
    }

    private void endLine() {
      if (lineCharacters > 0 && lineSum / lineCharacters >= LEAST_OF_LINE) {
        lines.add(new RecognizedLine(WordJoin.line(words), lineSum / lineCharacters));
        sum += lineSum;
        characters += lineCharacters;
      }
      words.clear();
      lineSum = 0;
      lineCharacters = 0;
    }

    TsvLines end() {
      endLine();
      int[] sorted = heights.stream().mapToInt(Integer::intValue).toArray();
      Arrays.sort(sorted);
      return new TsvLines(
          List.copyOf(lines),
          characters == 0 ? 0 : sum / characters,
          characters,
          sorted.length == 0 ? 0 : sorted[sorted.length / 2]);
    }
  }
}
