package xueban.nlp.pinyin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person has typed so far. Immutable. */
public final class PinyinInput {
  /** Most ways in which one input is read. */
  private static final int MOST_WAYS = 12;

  private final String units;
  private final List<Set<String>> readings;
  private final boolean latin;

  private PinyinInput(String units, List<Set<String>> readings) {
    this.units = units;
    this.readings = readings;
    latin = units.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** Returns the input; blanks, apostrophes and punctuation say nothing in it. */
  public static PinyinInput of(String typed) {
    PinyinText text = PinyinText.of(typed.replace('ü', 'v').replace('Ü', 'v'));
    List<Set<String>> readings = new ArrayList<>();
    for (int i = 0; i < text.units().length(); i++) {
      Set<String> ways = new LinkedHashSet<>();
      if (!text.readingOf(i).isEmpty()) {
        ways.add(text.readingOf(i));
        ways.addAll(Readings.all(text.units().charAt(i)));
      }
      readings.add(ways);
    }
    return new PinyinInput(text.units(), readings);
  }

  /** Returns the units as typed, folded. */
  public String units() {
    return units;
  }

  /** Returns whether there is nothing but Latin letters. */
  public boolean isLatin() {
    return latin;
  }

  /** Returns the input spelt out, characters by their readings, the likeliest first. */
  public List<String> spellings() {
    List<StringBuilder> ways = new ArrayList<>(List.of(new StringBuilder()));
    for (int i = 0; i < units.length(); i++) {
      List<StringBuilder> longer = new ArrayList<>();
      Set<String> sounds =
          readings.get(i).isEmpty() ? Set.of(String.valueOf(units.charAt(i))) : readings.get(i);
      for (String sound : sounds) {
        for (StringBuilder way : ways) {
          if (longer.size() < MOST_WAYS) {
            longer.add(new StringBuilder(way).append(sound));
          }
        }
      }
      ways = longer;
    }
    return ways.stream().map(StringBuilder::toString).distinct().toList();
  }

  /** Returns first letters of syllables that the input may stand for, at most twelve. */
  public List<String> initials() {
    Set<String> found = new LinkedHashSet<>();
    for (String spelling : mixedSpellings()) {
      initials(spelling, 0, new StringBuilder(), found);
    }
    return List.copyOf(found);
  }

  /**
   * Returns the input with each character as the first letter of a reading, marked by a capital.
   */
  private Set<String> mixedSpellings() {
    List<String> ways = new ArrayList<>(List.of(""));
    for (int i = 0; i < units.length(); i++) {
      Set<String> letters = new LinkedHashSet<>();
      readings.get(i).forEach(r -> letters.add(r.substring(0, 1).toUpperCase(Locale.ROOT)));
      if (letters.isEmpty()) {
        letters.add(units.substring(i, i + 1));
      }
      List<String> longer = new ArrayList<>();
      for (String way : ways) {
        letters.forEach(letter -> longer.add(way + letter));
      }
      ways = longer.subList(0, Math.min(MOST_WAYS, longer.size()));
    }
    return new LinkedHashSet<>(ways);
  }

  /** Cuts letters into syllables and initials, longer pieces first. */
  private static void initials(String spelt, int from, StringBuilder path, Set<String> found) {
    if (found.size() >= MOST_WAYS) {
      return;
    }
    if (from == spelt.length()) {
      found.add(path.toString());
      return;
    }
    int before = path.length();
    char first = spelt.charAt(from);
    path.append(Character.toLowerCase(first));
    if (first >= 'a' && first <= 'z') {
      int end = from;
      while (end < spelt.length() && isLetter(spelt.charAt(end))) {
        end++;
      }
      int longest = Math.min(end - from, Readings.longest());
      for (int length = longest; length > 1; length--) {
        String piece = spelt.substring(from, from + length);
        boolean last = from + length == spelt.length();
        if (Readings.isSyllable(piece) || (last && Readings.beginsSyllable(piece))) {
          initials(spelt, from + length, path, found);
        }
      }
    }
    initials(spelt, from + 1, path, found);
    path.setLength(before);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Returns how the input stands at the beginning of a text, or empty if it does not. */
  public Optional<PinyinMatch> match(PinyinText text) {
    return new Walk(text).run();
  }

  /** Tries all ways to lay the input along a text, the closest first. */
  private final class Walk {
    private final PinyinText text;
    private int typed;
    private int sameSound;
    private int spelt;
    private int abbreviated;
    private int steps;

    Walk(PinyinText text) {
      this.text = text;
    }

    Optional<PinyinMatch> run() {
      int reached = units.isEmpty() ? -1 : from(0, 0);
      return reached < 0 ? Optional.empty() : Optional.of(new PinyinMatch(kind(), reached));
    }

    private PinyinMatch.Kind kind() {
      if (sameSound > 0) {
        return PinyinMatch.Kind.SAME_SOUND;
      }
      if (spelt + abbreviated == 0) {
        return PinyinMatch.Kind.TEXT;
      }
      if (typed > 0 || (spelt > 0 && abbreviated > 0)) {
        return PinyinMatch.Kind.MIXED;
      }
      return spelt > 0 ? PinyinMatch.Kind.PINYIN : PinyinMatch.Kind.INITIALS;
    }

    /** Returns how many units of the text are covered, or -1. */
    private int from(int at, int unit) {
      if (at == units.length()) {
        return unit;
      }
      // A bound on ways that fail; real inputs need a few dozen steps.
      if (unit == text.units().length() || ++steps > 2_000) {
        return -1;
      }
      String reading = text.readingOf(unit);
      char c = units.charAt(at);
      if (c == text.units().charAt(unit)) {
        typed++;
        int end = from(at + 1, unit + 1);
        if (end >= 0) {
          return end;
        }
        typed--;
      } else if (readings.get(at).contains(reading) && !reading.isEmpty()) {
        sameSound++;
        int end = from(at + 1, unit + 1);
        if (end >= 0) {
          return end;
        }
        sameSound--;
      }
      return reading.isEmpty() || !isLetter(c) ? -1 : letters(at, unit, reading);
    }

    private int letters(int at, int unit, String reading) {
      boolean whole = units.startsWith(reading, at);
      boolean last =
          units.length() - at < reading.length() && reading.startsWith(units.substring(at));
      boolean onlyInitial = last && units.length() - at == 1;
      if (whole || (last && !onlyInitial)) {
        spelt++;
        int end = from(Math.min(units.length(), at + reading.length()), unit + 1);
        if (end >= 0) {
          return end;
        }
        spelt--;
      }
      int initial = reading.length() > 1 && reading.charAt(1) == 'h' ? 2 : 1;
      for (int length = initial; length >= 1; length--) {
        if (units.startsWith(reading.substring(0, length), at)) {
          // The one letter that was typed of the last syllable is as much pinyin as initial.
          boolean open = at + length == units.length() && spelt > 0 && abbreviated == 0;
          if (open) {
            spelt++;
          } else {
            abbreviated++;
          }
          int end = from(at + length, unit + 1);
          if (end >= 0) {
            return end;
          }
          if (open) {
            spelt--;
          } else {
            abbreviated--;
          }
        }
      }
      return -1;
    }
  }
}
