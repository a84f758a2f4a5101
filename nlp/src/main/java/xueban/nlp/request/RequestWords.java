package xueban.nlp.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.nlp.TextFolding;

/**
 * The words of requests, read from the resource {@code words.tsv}: role, value, label and words a
 * row. Immutable.
 */
final class RequestWords {
  private static final String TABLE = "words.tsv";
  private static final RequestWords STANDARD = read();

  /**
   * A word of the table.
   *
   * @param text folded
   * @param meanings what it says if it fills a slot
   */
  record Entry(String role, String text, List<Found.Meaning> meanings) {}

  private final Map<Character, List<Entry>> byFirst = new HashMap<>();
  private final Map<String, Map<String, Entry>> byRole = new LinkedHashMap<>();
  private final Map<String, List<Pattern>> patterns = new HashMap<>();

  /** What regular expressions have in common, by its name in them. */
  private final Map<String, String> parts = new HashMap<>();

  private final List<Entry> sounded = new ArrayList<>();
  private int longest;

  private RequestWords() {}

  static RequestWords standard() {
    return STANDARD;
  }

  private static RequestWords read() {
    RequestWords words = new RequestWords();
    @Nullable InputStream stream = RequestWords.class.getResourceAsStream(TABLE);
    if (stream == null) {
      throw new IllegalStateException(TABLE + " is missing beside RequestWords. Build again.");
    }
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(words::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Comparator<Entry> longestFirst = Comparator.comparingInt(entry -> -entry.text().length());
    words.byFirst.values().forEach(entries -> entries.sort(longestFirst));
    return words;
  }

  private void row(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 4) {
      throw new IllegalStateException(
          TABLE + ": a row has 4 cells, not " + cells.length + ": " + line);
    }
    String role = cells[0];
    if (role.equals("PART")) {
      parts.put("{" + cells[1] + "}", "(?:" + cells[3] + ")");
      return;
    }
    if (role.endsWith("~")) {
      patterns
          .computeIfAbsent(role.substring(0, role.length() - 1), k -> new ArrayList<>())
          .add(Pattern.compile(whole(cells[3])));
      return;
    }
    List<Found.Meaning> meanings = meanings(role, cells[1], cells[2]);
    for (String word : cells[3].split("\\|")) {
      Entry entry = new Entry(role, TextFolding.fold(word), meanings);
      if (byRole.computeIfAbsent(role, k -> new HashMap<>()).putIfAbsent(entry.text(), entry)
          == null) {
        byFirst.computeIfAbsent(entry.text().charAt(0), k -> new ArrayList<>()).add(entry);
        if (!meanings.isEmpty() && entry.text().chars().allMatch(c -> isHan((char) c))) {
          sounded.add(entry);
        }
        longest = Math.max(longest, entry.text().length());
      }
    }
  }

  /** Returns a regular expression with the parts that it names. */
  private String whole(String regex) {
    String whole = regex;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      whole = whole.replace(part.getKey(), part.getValue());
    }
    return whole;
  }

  private static List<Found.Meaning> meanings(String role, String values, String labels) {
    List<Found.Meaning> meanings = new ArrayList<>();
    if (!values.isEmpty()) {
      String[] kinds = role.split("\\+");
      String[] value = values.split("\\+");
      String[] label = labels.split("\\+");
      for (int i = 0; i < kinds.length; i++) {
        meanings.add(Found.Meaning.of(SlotKind.valueOf(kinds[i]), value[i], label[i]));
      }
    }
    return List.copyOf(meanings);
  }

  /** Returns the words that stand at a place of a folded text, the longest first. */
  List<Entry> at(String text, int start) {
    List<Entry> found = new ArrayList<>();
    for (Entry entry : byFirst.getOrDefault(text.charAt(start), List.of())) {
      int end = start + entry.text().length();
      if (text.startsWith(entry.text(), start) && isWhole(text, start, end)) {
        found.add(entry);
      }
    }
    return found;
  }

  /** Returns the Chinese words that fill a slot and have at least so many characters. */
  List<Entry> soundedSlotWords(int least) {
    return sounded.stream().filter(entry -> entry.text().length() >= least).toList();
  }

  boolean has(String role, String word) {
    return byRole.getOrDefault(role, Map.of()).containsKey(word);
  }

  /** Returns the regular expressions of a role over folded text. */
  List<Pattern> patterns(String role) {
    return patterns.getOrDefault(role, List.of());
  }

  /** Returns the length of the longest word of the role that begins at a place, or 0. */
  int lengthAt(String role, String text, int start) {
    for (int length = Math.min(longest, text.length() - start); length > 0; length--) {
      if (has(role, text.substring(start, start + length))
          && isWhole(text, start, start + length)) {
        return length;
      }
    }
    return 0;
  }

  /** Returns the length of the longest word of the role that ends at a place, or 0. */
  int lengthBefore(String role, String text, int end) {
    for (int length = Math.min(longest, end); length > 0; length--) {
      if (has(role, text.substring(end - length, end)) && isWhole(text, end - length, end)) {
        return length;
      }
    }
    return 0;
  }

  /** Returns whether a stretch cuts no Latin word. */
  static boolean isWhole(String text, int start, int end) {
    return !(start > 0 && isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1)))
        && !(end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end)));
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isHan(char c) {
    return Character.isIdeographic(c);
  }
}
