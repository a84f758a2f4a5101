package xueban.nlp.pinyin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.FoldedText;
import xueban.nlp.TextFolding;

/*
 * Every look-up is of one hash key, so that a text costs some microseconds however many names there are:
 *
 *   勾股定理      sound      "gou gu ding li"
 *                one wrong   "?股定理" "勾?定理" …          four characters and more
 *                pinyin      "gougudingli"; with one letter less each (Garbe's SymSpell), eight and more
 *   theorem      one letter  "heorem" "teorem" …          words of four letters and more
 */
/**
 * Puts names of concepts in the place of what was probably meant to be one: characters of the same
 * sound, one wrong character, pinyin, one wrong letter in an English word. Immutable.
 */
public final class NameSpeller {
  private static final int SHORTEST_WITH_WRONG_CHARACTER = 4;
  private static final int SHORTEST_SURE_SOUND = 4;
  private static final int SHORTEST_WORD = 4;
  private static final int SHORTEST_SPELLING_WITH_SLIP = 8;
  private static final int LONGEST_NAME = 16;
  private static final char WRONG = '?';
  private static final String NUMERALS = "零一二三四五六七八九十百千万亿两半不非无正负大小左右上下加减乘除";

  private final Set<String> names = new HashSet<>();
  private final Map<String, List<String>> bySound = new HashMap<>();
  private final Map<String, List<String>> withWrong = new HashMap<>();
  private final Map<String, List<String>> byLetters = new HashMap<>();
  private final Map<String, List<String>> wordsLess = new HashMap<>();
  private final Set<String> words = new HashSet<>();

  private NameSpeller(KnowledgeGraph graph) {
    for (Concept concept : graph.concepts()) {
      Stream.concat(Stream.of(concept.name()), concept.aliases().stream()).forEach(this::addName);
      for (String word : TextFolding.fold(concept.englishName()).split("[^a-z]+")) {
        addWord(word);
      }
    }
  }

  /** Returns what knows the names of a graph. */
  public static NameSpeller of(KnowledgeGraph graph) {
    return new NameSpeller(graph);
  }

  private void addName(String name) {
    String folded = TextFolding.fold(name);
    boolean chinese = folded.length() >= 2 && folded.chars().allMatch(Character::isIdeographic);
    if (!chinese || folded.length() > LONGEST_NAME || !names.add(folded)) {
      return;
    }
    PinyinText text = PinyinText.of(folded);
    put(bySound, sound(text, 0, folded.length()), folded);
    if (folded.length() >= SHORTEST_WITH_WRONG_CHARACTER) {
      for (int i = 0; i < folded.length(); i++) {
        put(withWrong, wrongAt(folded, i), folded);
      }
    }
    String letters = text.letters();
    put(byLetters, letters, folded);
    if (letters.length() >= SHORTEST_SPELLING_WITH_SLIP) {
      shorter(letters).forEach(less -> put(byLetters, less, folded));
    }
  }

  private void addWord(String word) {
    if (word.length() >= SHORTEST_WORD && words.add(word)) {
      put(wordsLess, word, word);
      shorter(word).forEach(less -> put(wordsLess, less, word));
    }
  }

  private static void put(Map<String, List<String>> map, String key, String value) {
    List<String> values = map.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  private static List<String> shorter(String text) {
    List<String> shorter = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      shorter.add(text.substring(0, i) + text.substring(i + 1));
    }
    return shorter;
  }

  private static String wrongAt(String text, int at) {
    return text.substring(0, at) + WRONG + text.substring(at + 1);
  }

  private static String sound(PinyinText text, int start, int end) {
    StringBuilder sound = new StringBuilder();
    for (int i = start; i < end; i++) {
      sound.append(text.soundOf(i)).append(' ');
    }
    return sound.toString();
  }

  /**
   * Returns the text as it was probably meant.
   *
   * @param isWord says whether a stretch of the text is a word as it stands, which is left alone
   * @return empty if there is nothing to correct
   */
  public Optional<String> correct(String text, Predicate<String> isWord) {
    FoldedText folded = TextFolding.of(text);
    StringBuilder corrected = new StringBuilder();
    int copied = 0;
    int at = 0;
    while (at < folded.text().length()) {
      int end = runEnd(folded.text(), at);
      String run = folded.text().substring(at, end);
      boolean chinese = Character.isIdeographic(run.charAt(0));
      Optional<String> better =
          !isCutOut(folded, at, end)
              ? Optional.empty()
              : chinese ? chinese(run, isWord) : latin(run, isWord);
      if (better.isPresent()) {
        corrected.append(text, copied, folded.originalStart(at)).append(better.get());
        copied = folded.originalEnd(end);
      }
      at = end;
    }
    return copied == 0
        ? Optional.empty()
        : Optional.of(corrected.append(text.substring(copied)).toString());
  }

  /**
   * Returns whether a stretch of the folded text has its characters of the original to itself. The
   * m of "theor㎧" has not: replacing it would take the rest of the sign along.
   */
  private static boolean isCutOut(FoldedText folded, int start, int end) {
    boolean begins = folded.originalEnd(start) <= folded.originalStart(start);
    boolean ends =
        end == folded.text().length() || folded.originalEnd(end) <= folded.originalStart(end);
    return begins && ends;
  }

  /** Returns the end of a stretch of one kind: Chinese, Latin letters, or one other character. */
  private static int runEnd(String text, int start) {
    int end = start + 1;
    if (Character.isIdeographic(text.charAt(start))) {
      while (end < text.length() && Character.isIdeographic(text.charAt(end))) {
        end++;
      }
    } else if (isLatin(text.charAt(start))) {
      while (end < text.length() && isLatin(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Corrects the longest stretches first; what is a name already is left alone. */
  private Optional<String> chinese(String run, Predicate<String> isWord) {
    PinyinText text = PinyinText.of(run);
    char[] result = run.toCharArray();
    boolean[] settled = new boolean[run.length()];
    boolean changed = false;
    for (int length = Math.min(LONGEST_NAME, run.length()); length >= 2; length--) {
      for (int start = 0; start + length <= run.length(); start++) {
        if (anyOf(settled, start, start + length)) {
          continue;
        }
        String window = run.substring(start, start + length);
        Optional<String> name =
            names.contains(window) ? Optional.of(window) : meant(window, text, start, isWord);
        if (name.isPresent()) {
          changed |= !name.get().equals(window);
          name.get().getChars(0, length, result, start);
          Arrays.fill(settled, start, start + length, true);
        }
      }
    }
    return changed ? Optional.of(new String(result)) : Optional.empty();
  }

  private static boolean anyOf(boolean[] settled, int start, int end) {
    for (int i = start; i < end; i++) {
      if (settled[i]) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> meant(
      String window, PinyinText text, int start, Predicate<String> isWord) {
    int length = window.length();
    List<String> candidates = new ArrayList<>();
    for (String name : bySound.getOrDefault(sound(text, start, start + length), List.of())) {
      // Two or three syllables sound like too much; one character at least must be the name's own.
      if (length >= SHORTEST_SURE_SOUND || same(window, name) > 0) {
        candidates.add(name);
      }
    }
    for (int i = 0;
        candidates.isEmpty() && length >= SHORTEST_WITH_WRONG_CHARACTER && i < length;
        i++) {
      for (String name : withWrong.getOrDefault(wrongAt(window, i), List.of())) {
        // Who asks for three unknowns means three.
        if (NUMERALS.indexOf(window.charAt(i)) < 0 && NUMERALS.indexOf(name.charAt(i)) < 0) {
          candidates.add(name);
        }
      }
    }
    return candidates.isEmpty() || isWord.test(window)
        ? Optional.empty()
        : candidates.stream()
            .max(
                Comparator.comparingInt((String name) -> same(window, name))
                    .thenComparing(Comparator.reverseOrder()));
  }

  private static int same(String a, String b) {
    int same = 0;
    for (int i = 0; i < a.length(); i++) {
      same += a.charAt(i) == b.charAt(i) ? 1 : 0;
    }
    return same;
  }

  private Optional<String> latin(String run, Predicate<String> isWord) {
    if (run.length() < SHORTEST_WORD || words.contains(run) || isWord.test(run)) {
      return Optional.empty();
    }
    List<String> spelt = byLetters.getOrDefault(run, List.of());
    for (int i = 0;
        spelt.isEmpty() && run.length() > SHORTEST_SPELLING_WITH_SLIP && i < run.length();
        i++) {
      spelt = byLetters.getOrDefault(run.substring(0, i) + run.substring(i + 1), List.of());
    }
    if (!spelt.isEmpty()) {
      return Optional.of(spelt.getFirst());
    }
    List<String> like = new ArrayList<>(wordsLess.getOrDefault(run, List.of()));
    shorter(run).forEach(less -> like.addAll(wordsLess.getOrDefault(less, List.of())));
    return like.stream()
        .filter(word -> word.charAt(0) == run.charAt(0) && isOneEdit(run, word))
        .min(
            Comparator.comparingInt((String word) -> Math.abs(word.length() - run.length()))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Returns whether one letter more, less or other, or two swapped, makes one word of the other.
   */
  private static boolean isOneEdit(String a, String b) {
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    String restA = a.substring(start);
    String restB = b.substring(start);
    if (restA.length() == restB.length()) {
      boolean swapped =
          restA.length() >= 2
              && restA.charAt(0) == restB.charAt(1)
              && restA.charAt(1) == restB.charAt(0)
              && restA.substring(2).equals(restB.substring(2));
      return swapped || restA.isEmpty() || restA.substring(1).equals(restB.substring(1));
    }
    return restA.length() > restB.length()
        ? restA.substring(1).equals(restB)
        : restB.substring(1).equals(restA);
  }
}
