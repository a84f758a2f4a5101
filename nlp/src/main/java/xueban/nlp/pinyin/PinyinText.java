package xueban.nlp.pinyin;

import java.util.ArrayList;
import java.util.List;
import xueban.nlp.FoldedText;
import xueban.nlp.TextFolding;

/**
 * A text as a row of units, each a letter, a digit or a Chinese character with its reading. Blanks,
 * punctuation and signs are left out, because nobody types them the same way twice. Immutable.
 */
public final class PinyinText {
  /** Ends the reading of a Chinese character in {@link #encoded}. */
  private static final char END = ' ';

  private final String units;
  private final List<String> readings;

  /**
   * @param readings one a unit: without tone, or empty for what is no Chinese character
   */
  private PinyinText(String units, List<String> readings) {
    this.units = units;
    this.readings = readings;
  }

  /** Returns the units of a text, with readings as its words have them. */
  public static PinyinText of(String text) {
    String folded = TextFolding.fold(text);
    List<String> all = Readings.of(folded);
    StringBuilder units = new StringBuilder(folded.length());
    List<String> readings = new ArrayList<>(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (isUnit(folded.charAt(i))) {
        units.append(folded.charAt(i));
        readings.add(all.get(i));
      }
    }
    return new PinyinText(units.toString(), readings);
  }

  /** Returns the text that {@link #encoded} wrote. */
  public static PinyinText decode(String encoded) {
    StringBuilder units = new StringBuilder(encoded.length());
    List<String> readings = new ArrayList<>(encoded.length() / 4 + 1);
    int at = 0;
    while (at < encoded.length()) {
      char unit = encoded.charAt(at++);
      units.append(unit);
      if (Character.isIdeographic(unit)) {
        int end = encoded.indexOf(END, at);
        readings.add(encoded.substring(at, end));
        at = end + 1;
      } else {
        readings.add("");
      }
    }
    return new PinyinText(units.toString(), readings);
  }

  /** Returns the units with their readings in one string, to be kept in an index. */
  public String encoded() {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < units.length(); i++) {
      encoded.append(units.charAt(i));
      if (Character.isIdeographic(units.charAt(i))) {
        encoded.append(readings.get(i)).append(END);
      }
    }
    return encoded.toString();
  }

  /** Returns the units themselves: folded characters without blanks and punctuation. */
  public String units() {
    return units;
  }

  /** Returns the readings one after another, other units as they are: {@code gougudingli}. */
  public String letters() {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < units.length(); i++) {
      letters.append(soundOf(i));
    }
    return letters.toString();
  }

  /** Returns the first letter of each reading, other units as they are: {@code ggdl}. */
  public String initials() {
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < units.length(); i++) {
      initials.append(soundOf(i).charAt(0));
    }
    return initials.toString();
  }

  /** Returns how many units the first {@code count} letters of {@link #letters} reach into. */
  public int unitsOfLetters(int count) {
    int letters = 0;
    int unit = 0;
    while (unit < units.length() && letters < count) {
      letters += soundOf(unit++).length();
    }
    return unit;
  }

  /** Returns the reading of a unit, or the unit itself. */
  String soundOf(int unit) {
    String reading = readings.get(unit);
    return reading.isEmpty() ? String.valueOf(units.charAt(unit)) : reading;
  }

  /** Returns the reading of a unit, or empty for what is no Chinese character. */
  String readingOf(int unit) {
    return readings.get(unit);
  }

  /**
   * Returns the offset in the original after its first {@code count} units.
   *
   * @param original the text that this was made {@link #of}
   */
  public static int endOf(String original, int count) {
    FoldedText folded = TextFolding.of(original);
    int units = 0;
    for (int i = 0; i < folded.text().length(); i++) {
      if (isUnit(folded.text().charAt(i)) && ++units == count) {
        return folded.originalEnd(i + 1);
      }
    }
    return original.length();
  }

  /** Returns the offset in the original where its first unit begins. */
  public static int startOf(String original) {
    FoldedText folded = TextFolding.of(original);
    int i = 0;
    while (i < folded.text().length() && !isUnit(folded.text().charAt(i))) {
      i++;
    }
    return folded.originalStart(i);
  }

  static boolean isUnit(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}
