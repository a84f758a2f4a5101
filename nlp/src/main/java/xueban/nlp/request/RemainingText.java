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
  private final List<String> pieces = new ArrayList<>();

  /** A word of a stretch that is left, with what the table says of it. */
  private record Left(int start, int end) {}

  private RemainingText(RequestReading reading, List<Found> chosen, boolean withConcepts) {
    this.reading = reading;
    this.text = reading.text();
    this.withConcepts = withConcepts;
    this.cover = Cover.of(chosen);
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
      if (RequestWords.isHan(c)) {
        at = Math.min(end, endOfWord(at));
      } else if (Character.isLetterOrDigit(c)) {
        while (at < end && isOfWord(at)) {
          at++;
        }
      } else {
        at++;
        continue;
      }
      words.add(new Left(from, at));
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

  private int endOfWord(int at) {
    for (Word word : reading.cut()) {
      if (word.start() <= at && at < word.end()) {
        return word.end();
      }
    }
    return at + 1;
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
    boolean only =
        part.subList(from, to).stream().allMatch(w -> isEmpty(w, "HEAD") || isEmpty(w, "TAIL"));
    if (from < to && !only) {
      pieces.add(words(part.get(from).start(), part.get(to - 1).end()));
    }
    part.clear();
  }

  private boolean isEmpty(Left word, String side) {
    String folded = of(word);
    return reading.words().has(side, folded) || reading.isFiller(folded);
  }

  private String of(Left word) {
    return text.substring(word.start(), word.end());
  }
}
