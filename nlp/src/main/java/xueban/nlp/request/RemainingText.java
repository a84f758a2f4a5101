package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Word;
import xueban.nlp.request.Found.Role;

/** What no slot took: the stretches of a request that rules take for its content words. */
final class RemainingText {
  private final RequestReading reading;
  private final String text;
  private final Cover cover;
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
  private record Piece(Stretch stretch, boolean nominal, boolean aside, boolean purpose) {}

  /**
   * A stretch of the folded request, from its start to before its end.
   *
   * @param asked whether its clause introduces it (关于拼图的) or says no more than what is wrong with
   *     it (唐诗老是背不下来), so that it is looked for in any case
   */
  record Stretch(int start, int end, boolean asked) {
    Stretch(int start, int end) {
      this(start, end, false);
    }

    boolean overlaps(int otherStart, int otherEnd) {
      return start < otherEnd && otherStart < end;
    }
  }

  /** Parts of speech that name nothing: of whole words at the edges of what is left. */
  private static final List<String> FUNCTIONS = List.of("r", "p", "c", "u", "y", "e", "o", "d");

  private static final List<String> NOMINAL = List.of("n", "g", "s", "b");

  /** Those, verbs and adjectives: a clause of nothing else, which fills no slot, is courtesy. */
  private static final List<String> LIGHT =
      List.of("r", "p", "c", "u", "y", "e", "o", "d", "v", "a", "z", "q");

  private RemainingText(RequestReading reading, List<Found> chosen) {
    this.reading = reading;
    this.text = reading.text();
    this.cover = Cover.of(chosen);
    this.slots = chosen.stream().filter(found -> found.role() == Role.SLOT).count();
    this.namesConcept = chosen.stream().anyMatch(found -> found.fills(SlotKind.CONCEPT));
    this.namesSubject = chosen.stream().anyMatch(found -> found.fills(SlotKind.SUBJECT));
    this.clauses = new RequestClauses(reading, cover, this::isFunction);
  }

  /**
   * Returns the stretches, in order; no two overlap.
   *
   * @param chosen what counts of the request
   */
  static List<Stretch> of(RequestReading reading, List<Found> chosen) {
    RemainingText remaining = new RemainingText(reading, chosen);
    remaining.run();
    return remaining.told();
  }

  /**
   * Returns the pieces; what stands aside only where nothing else says what is looked for, and
   * nouns also where that is no more than a piece, since they may be it: 乘法口诀老是背不下来，找儿歌. What seems
   * to tell what for is told where nothing else says what is looked for, not even a subject:
   * 课件，唐诗朗诵检查.
   */
  private List<Stretch> told() {
    boolean sure = namesConcept || cover.stretches().stream().anyMatch(f -> f.role() == Role.KEEP);
    boolean matter = sure || pieces.stream().anyMatch(piece -> !piece.aside() && !piece.purpose());
    return pieces.stream()
        .filter(piece -> !piece.purpose() || !(matter || namesSubject))
        .filter(piece -> !piece.aside() || !matter || (piece.nominal() && !sure))
        .map(Piece::stretch)
        .toList();
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
      pieces.add(new Piece(new Stretch(found.start(), found.end()), true, false, false));
    }
  }

  /** Splits a stretch at blanks, marks and words that link, and trims each part. */
  private void left(int start, int end) {
    List<RestCut.Piece> part = new ArrayList<>();
    for (RestCut.Piece word : RestCut.of(reading, start, end)) {
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

  private void flush(List<RestCut.Piece> part) {
    int from = 0;
    int to = part.size();
    while (from < to && isEmpty(part.get(from), "HEAD")) {
      from++;
    }
    while (from < to && isEmpty(part.get(to - 1), "TAIL")) {
      to--;
    }
    List<RestCut.Piece> rest = part.subList(from, to);
    boolean only = rest.stream().allMatch(w -> isEmpty(w, "HEAD") || isEmpty(w, "TAIL"));
    if (!only && !isCourtesy(rest)) {
      int start = part.get(from).start();
      int end = part.get(to - 1).end();
      boolean nominal = rest.stream().allMatch(word -> word.isOneOf(NOMINAL));
      pieces.add(
          new Piece(
              new Stretch(
                  start,
                  end,
                  clauses.introduces(start) || (nominal && clauses.isTopic(start, end))),
              nominal,
              clauses.isAside(start),
              slots > 0 && clauses.isPurpose(start)));
    }
    part.clear();
  }

  private boolean isEmpty(RestCut.Piece word, String side) {
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
  private boolean isCourtesy(List<RestCut.Piece> rest) {
    return slots > 0
        && rest.stream().allMatch(w -> w.isOneOf(LIGHT) && !w.partOfSpeech().equals("vn"))
        && (!clauses.fillsSlot(rest.getFirst().start())
            || (namesConcept
                && rest.stream().noneMatch(w -> reading.words().has("MATTER", of(w)))));
  }

  private String of(RestCut.Piece word) {
    return text.substring(word.start(), word.end());
  }
}
