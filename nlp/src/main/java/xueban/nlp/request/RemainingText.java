package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Word;
import xueban.nlp.request.Found.Role;
import xueban.nlp.request.Found.Source;

/** What no slot took, as the content words of a request. */
final class RemainingText {
  private final RequestReading reading;
  private final String text;
  private final Cover cover;
  private final boolean withConcepts;
  private final long slots;
  private final List<String> pieces = new ArrayList<>();

  /** Parts of speech that name nothing: of whole words at the edges of what is left. */
  private static final List<String> FUNCTIONS = List.of("r", "p", "c", "u", "y", "e", "o", "d");

  /** Those, verbs and adjectives: a clause of nothing else, which fills no slot, is courtesy. */
  private static final List<String> LIGHT =
      List.of("r", "p", "c", "u", "y", "e", "o", "d", "v", "a", "z", "q");

  private static final String MARKS = ",.!?;~";

  /**
   * A word of a stretch that is left.
   *
   * @param partOfSpeech HanLP's mark; empty for what is not Chinese
   */
  private record Left(int start, int end, String partOfSpeech) {
    boolean isOneOf(List<String> parts) {
      return parts.stream().anyMatch(partOfSpeech::startsWith);
    }
  }

  private RemainingText(RequestReading reading, List<Found> chosen, boolean withConcepts) {
    this.reading = reading;
    this.text = reading.text();
    this.withConcepts = withConcepts;
    this.cover = Cover.of(chosen);
    this.slots = chosen.stream().filter(found -> found.role() == Role.SLOT).count();
  }

  /**
   * Returns the words, in order, single blanks between.
   *
   * @param chosen what counts of the request
   * @param withConcepts whether the concepts are told, too
   */
  static String of(RequestReading reading, List<Found> chosen, boolean withConcepts) {
    RemainingText remaining = new RemainingText(reading, chosen, withConcepts);
    remaining.run();
    return String.join(" ", remaining.pieces);
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      @Nullable Found found = cover.from(at);
      if (found != null) {
        add(found);
        at = found.end();
      } else {
        int end = cover.next(at, text.length());
        left(at, end);
        at = end;
      }
    }
  }

  private void add(Found found) {
    if (found.role() == Role.KEEP) {
      pieces.add(words(found.start(), found.end()));
    } else if (withConcepts && found.fills(SlotKind.CONCEPT)) {
      pieces.add(
          found.source() == Source.SOUND
              ? found.meanings().get(0).label()
              : words(found.start(), found.end()));
    }
  }

  private String words(int start, int end) {
    return reading.folded().originalWords(start, end).strip();
  }

  /** Splits a stretch at blanks, marks and words that link, and trims each part. */
  private void left(int start, int end) {
    List<Left> part = new ArrayList<>();
    for (Left word : cut(start, end)) {
      boolean gap = !part.isEmpty() && part.getLast().end() < word.start();
      boolean split = reading.words().has("SPLIT", of(word));
      if (gap || split) {
        flush(part);
      }
      if (!split) {
        part.add(word);
      }
    }
    flush(part);
  }

  /** Cuts a stretch into Chinese words and runs of other letters and digits. */
  private List<Left> cut(int start, int end) {
    List<Left> words = new ArrayList<>();
    int at = start;
    while (at < end) {
      int from = at;
      char c = text.charAt(at);
      String partOfSpeech = "";
      if (RequestWords.isHan(c)) {
        @Nullable Word word = wordAt(at);
        partOfSpeech =
            word != null && word.start() == at && word.end() <= end ? word.partOfSpeech() : "n";
        at = word == null ? at + 1 : Math.min(end, word.end());
      } else if (Character.isLetterOrDigit(c)) {
        while (at < end && isOfWord(at)) {
          at++;
        }
      } else {
        at++;
        continue;
      }
      words.add(new Left(from, at, partOfSpeech));
    }
    return words;
  }

  private boolean isOfWord(int at) {
    char c = text.charAt(at);
    boolean joint =
        (c == '.' || c == '-' || c == '\'')
            && at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at + 1));
    return joint || (Character.isLetterOrDigit(c) && !RequestWords.isHan(c));
  }

  private @Nullable Word wordAt(int at) {
    for (Word word : reading.cut()) {
      if (word.start() <= at && at < word.end()) {
        return word;
      }
    }
    return null;
  }

  private void flush(List<Left> part) {
    int from = 0;
    int to = part.size();
    while (from < to && isEmpty(part.get(from), "HEAD")) {
      from++;
    }
    while (from < to && isEmpty(part.get(to - 1), "TAIL")) {
      to--;
    }
    List<Left> rest = part.subList(from, to);
    boolean only = rest.stream().allMatch(w -> isEmpty(w, "HEAD") || isEmpty(w, "TAIL"));
    if (!only && !isCourtesy(rest)) {
      pieces.add(words(part.get(from).start(), part.get(to - 1).end()));
    }
    part.clear();
  }

  private boolean isEmpty(Left word, String side) {
    String folded = of(word);
    return reading.words().has(side, folded) || reading.isFiller(folded) || word.isOneOf(FUNCTIONS);
  }

  /** Returns whether what is left of a clause that fills no slot names nothing: 急着上班. */
  private boolean isCourtesy(List<Left> rest) {
    return slots > 0
        && rest.stream().allMatch(w -> w.isOneOf(LIGHT) && !w.partOfSpeech().equals("vn"))
        && !fillsSlot(rest.getFirst().start());
  }

  private boolean fillsSlot(int place) {
    int start = place;
    while (start > 0 && MARKS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = place;
    while (end < text.length() && MARKS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    int from = start;
    int to = end;
    return cover.stretches().stream()
        .anyMatch(f -> f.role() == Role.SLOT && f.start() < to && f.end() > from);
  }

  private String of(Left word) {
    return text.substring(word.start(), word.end());
  }
}
