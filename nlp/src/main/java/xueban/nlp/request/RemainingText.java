package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
  private final boolean namesConcept;
  private final boolean namesSubject;
  private final RequestClauses clauses;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * A piece of the text.
   *
   * @param aside whether it stands in a clause that tells circumstances: 老师明天抽背
   * @param nominal whether nouns are all of it
   * @param purpose whether it stands in a clause that tells what for: 教务处统计用
   */
  private record Piece(String words, boolean nominal, boolean aside, boolean purpose) {
    static Piece matter(String words) {
      return new Piece(words, true, false, false);
    }
  }

  /** Parts of speech that name nothing: of whole words at the edges of what is left. */
  private static final List<String> FUNCTIONS = List.of("r", "p", "c", "u", "y", "e", "o", "d");

  private static final List<String> NOMINAL = List.of("n", "g", "s", "b");

  /** Those, verbs and adjectives: a clause of nothing else, which fills no slot, is courtesy. */
  private static final List<String> LIGHT =
      List.of("r", "p", "c", "u", "y", "e", "o", "d", "v", "a", "z", "q");

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
    this.namesConcept = chosen.stream().anyMatch(found -> found.fills(SlotKind.CONCEPT));
    this.namesSubject = chosen.stream().anyMatch(found -> found.fills(SlotKind.SUBJECT));
    this.clauses = new RequestClauses(reading, cover, this::isFunction);
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
    return remaining.told();
  }

  /**
   * Returns the pieces; what stands aside only where nothing else says what is looked for, and
   * nouns also where that is no more than a piece, since they may be it: 乘法口诀老是背不下来，找儿歌. What seems
   * to tell what for is told where nothing else says what is looked for, not even a subject:
   * 课件，唐诗朗诵检查.
   */
  private String told() {
    boolean sure = namesConcept || cover.stretches().stream().anyMatch(f -> f.role() == Role.KEEP);
    boolean matter = sure || pieces.stream().anyMatch(piece -> !piece.aside() && !piece.purpose());
    return pieces.stream()
        .filter(piece -> !piece.purpose() || !(matter || namesSubject))
        .filter(piece -> !piece.aside() || !matter || (piece.nominal() && !sure))
        .map(Piece::words)
        .collect(Collectors.joining(" "));
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
      pieces.add(Piece.matter(words(found.start(), found.end())));
    } else if (withConcepts && found.fills(SlotKind.CONCEPT)) {
      String name =
          found.source() == Source.SOUND
              ? found.meanings().get(0).label()
              : words(found.start(), found.end());
      pieces.add(Piece.matter(name));
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
      int start = part.get(from).start();
      pieces.add(
          new Piece(
              words(start, part.get(to - 1).end()),
              rest.stream().allMatch(word -> word.isOneOf(NOMINAL)),
              clauses.isAside(start),
              slots > 0 && clauses.isPurpose(start)));
    }
    part.clear();
  }

  private boolean isEmpty(Left word, String side) {
    String folded = of(word);
    return reading.words().has(side, folded) || reading.isFiller(folded) || word.isOneOf(FUNCTIONS);
  }

  /** Returns whether a Chinese word names nothing by its part of speech. */
  private boolean isFunction(Word word) {
    String written = text.substring(word.start(), word.end());
    return !reading.words().has("SPLIT", written)
        && (FUNCTIONS.stream().anyMatch(word.partOfSpeech()::startsWith)
            || reading.isFiller(written));
  }

  /**
   * Returns whether what is left names nothing: 急着上班, where the clause fills no slot; 不会求, where
   * the request names a concept.
   */
  private boolean isCourtesy(List<Left> rest) {
    return slots > 0
        && rest.stream().allMatch(w -> w.isOneOf(LIGHT) && !w.partOfSpeech().equals("vn"))
        && (!clauses.fillsSlot(rest.getFirst().start())
            || (namesConcept
                && rest.stream().noneMatch(w -> reading.words().has("MATTER", of(w)))));
  }

  private String of(Left word) {
    return text.substring(word.start(), word.end());
  }
}
