package xueban.nlp.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xueban.nlp.FoldedText;
import xueban.nlp.Word;
import xueban.nlp.request.Found.Role;
import xueban.nlp.request.Found.Source;

/** One request while it is read: its words, and which of all that was found in it counts. */
final class RequestReading {
  private static final int MOST_ROUNDS = 8;

  /** Parts of speech that no name of one character has: 能 in 能看完 is no energy. */
  private static final Set<Character> NO_NAMES = Set.of('v', 'p', 'd', 'c');

  private final FoldedText folded;
  private final String text;
  private final List<Word> cut;
  private final RequestWords words;

  RequestReading(FoldedText folded, List<Word> cut, RequestWords words) {
    this.folded = folded;
    this.text = folded.text();
    this.cut = cut;
    this.words = words;
  }

  FoldedText folded() {
    return folded;
  }

  String text() {
    return text;
  }

  List<Word> cut() {
    return cut;
  }

  RequestWords words() {
    return words;
  }

  /** Returns the folded text with 、 where folding made a comma of it. */
  String marked() {
    return ConceptNameFinder.marked(folded);
  }

  /** Returns the Chinese word that ends where another begins, or empty. */
  Optional<Word> wordBefore(int start) {
    return cut.stream().filter(word -> word.end() == start).findFirst();
  }

  /** Returns the longer word of which a stretch is the end (小学 of 实验小学), or empty. */
  Optional<Word> wordEndingIn(int start, int end) {
    return cut.stream().filter(word -> word.end() == end && word.start() < start).findFirst();
  }

  /** Returns whether a word by itself says nothing that is looked for. */
  boolean isFiller(String word) {
    return words.has("DROP", word) || words.has("EDGE", word) || words.has("SPLIT", word);
  }

  /** Returns what counts, by start; no two overlap. */
  List<Found> choose(List<Found> all) {
    List<Found> candidates = new ArrayList<>(all);
    candidates.removeIf(found -> found.length() == 0);
    RivalStretches rivals = new RivalStretches(this, all);
    candidates.removeIf(rivals::ruleOut);
    candidates.sort(
        Comparator.<Found>comparingInt(found -> written(found))
            .reversed()
            .thenComparing(this::isApartInside)
            .thenComparing(Found::source)
            .thenComparing(Found::role)
            .thenComparingInt(Found::start));
    Cover cover = Cover.of(candidates);
    Set<String> subjects = SlotChoice.subjects(cover);
    // What turns out to be no slot frees its place for what is shorter, so choose again.
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Cover now = cover;
      List<Found> wrong = now.stretches().stream().filter(found -> !holds(found, now)).toList();
      if (wrong.isEmpty()) {
        break;
      }
      candidates.removeAll(wrong);
      cover = Cover.of(candidates);
    }
    return narrowed(cover, subjects);
  }

  private List<Found> narrowed(Cover cover, Set<String> subjects) {
    List<Found> chosen = new ArrayList<>();
    for (Found found : cover.stretches()) {
      chosen.add(
          ConceptChoice.isOpen(found)
              ? ConceptChoice.narrow(found, text.substring(found.start(), found.end()), subjects)
                  .orElse(Found.keep(found.start(), found.end()))
              : found);
    }
    return chosen;
  }

  /** Returns how many characters a stretch has, without blanks. */
  private int written(Found found) {
    return (int) text.substring(found.start(), found.end()).chars().filter(c -> c != ' ').count();
  }

  /** Returns whether a blank stands inside: of two as long, 对数函数 comes before 函数 图像. */
  private boolean isApartInside(Found found) {
    return written(found) < found.length();
  }

  /** Returns whether a stretch is one word by the segmenter. */
  boolean isWord(Found found) {
    return cut.stream().anyMatch(w -> w.start() == found.start() && w.end() == found.end());
  }

  private boolean holds(Found found, Cover cover) {
    if (found.source() == Source.GRAMMAR) {
      return true;
    }
    if (found.length() == 1 && found.fills(SlotKind.TYPE)) {
      return isWord(found);
    }
    boolean name = found.source() == Source.NAME;
    if (name && found.fills(SlotKind.CONCEPT)) {
      return found.length() == 1
          ? standsAlone(found, cover)
          : found.length() > 2
              ? endsWithWord(found, cover)
              : keepsWords(found, cover) && !text.startsWith("第", found.end());
    }
    if ((found.fills(SlotKind.EDITION) && found.length() > 2) || isPattern(found)) {
      return true;
    }
    return keepsWords(found, cover)
        && (!found.fills(SlotKind.DIFFICULTY) || describes(found, cover));
  }

  private boolean isPattern(Found found) {
    return found.role() == Role.DROP
        && !words.has("DROP", text.substring(found.start(), found.end()));
  }

  /** Returns whether a stretch cuts no longer word of which something would be left over. */
  private boolean keepsWords(Found found, Cover cover) {
    for (Word word : cut) {
      boolean touches = word.start() < found.end() && word.end() > found.start();
      if (touches && (word.start() < found.start() || word.end() > found.end())) {
        boolean left =
            isLoose(word.start(), Math.max(word.start(), found.start()), cover)
                && isLoose(Math.min(word.end(), found.end()), word.end(), cover);
        if (!left) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns whether a name cuts no word at its end: 二元一次方程组的解 is none in 二元一次方程组的解法. */
  private boolean endsWithWord(Found found, Cover cover) {
    return cut.stream()
        .filter(word -> word.start() < found.end() && word.end() > found.end())
        .allMatch(word -> isLoose(found.end(), word.end(), cover));
  }

  /** Returns whether what a slot leaves over of a word is taken by others or changes nothing. */
  private boolean isLoose(int start, int end, Cover cover) {
    if (start >= end) {
      return true;
    }
    int at = start;
    while (at < end) {
      @Nullable Found taker = cover.at(at);
      if (taker == null) {
        String rest = text.substring(start, end);
        return words.has("AFFIX", rest) || words.has("EDGE", rest);
      }
      at = taker.end();
    }
    return true;
  }

  private boolean standsAlone(Found found, Cover cover) {
    boolean apart = isApart(found.start() - 1) && isApart(found.end());
    boolean modal =
        !apart
            && cut.stream()
                .anyMatch(
                    w ->
                        w.start() == found.start()
                            && NO_NAMES.contains(w.partOfSpeech().charAt(0))
                            && !isNoun(found, w, cover));
    return !modal
        && (opensOrCloses(found.start() - 1, cover) || follows(found))
        && opensOrCloses(found.end(), cover);
  }

  /** Returns whether what a name of one character is followed by belongs to a noun: 圆的, 圆课件. */
  private boolean isNoun(Found found, Word word, Cover cover) {
    @Nullable Found next = cover.from(found.end());
    boolean beforeSlot = next != null && next.role() == Role.SLOT;
    return text.startsWith("的", found.end()) || (beforeSlot && word.partOfSpeech().startsWith("v"));
  }

  /** Returns whether a verb that says what to do with the material stands before: 讲 of 讲力. */
  private boolean follows(Found found) {
    return wordBefore(found.start())
        .filter(word -> word.partOfSpeech().startsWith("v") && isFiller(word.text()))
        .isPresent();
  }

  private boolean isApart(int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  /** Returns whether at a place there is no word that would go with its neighbour. */
  private boolean opensOrCloses(int at, Cover cover) {
    if (at < 0 || at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    @Nullable Found taker = cover.at(at);
    boolean taken = taker != null && taker.role() != Role.KEEP;
    return taken || "的和与及跟咋怎".indexOf(c) >= 0 || !Character.isLetterOrDigit(c);
  }

  /** Returns whether an adjective goes with the material: 简单的, 简单课件, but not 简单机械. */
  private boolean describes(Found found, Cover cover) {
    int at = found.end();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    boolean blank = at > found.end();
    if (at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    @Nullable Found taker = cover.at(at);
    boolean taken = taker != null && taker.role() != Role.KEEP;
    boolean word = RequestWords.isHan(c) || RequestWords.isLatin(c);
    boolean chinese = RequestWords.isHan(text.charAt(found.end() - 1));
    if (!chinese && !words.has("COMPOUND", text.substring(found.start(), found.end()))) {
      return true;
    }
    return taken
        || !word
        || (blank && chinese)
        || words.lengthAt("AFFIX", text, at) > 0
        || words.lengthAt("EDGE", text, at) > 0;
  }
}
