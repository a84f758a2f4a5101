package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;
import xueban.nlp.request.RemainingText.Stretch;
import xueban.nlp.request.RequestPart.State;

/*
 * Rules know words; what people tell around a request they tell in words that no table has. What gives it away
 * is where it stands: a clause that has 我 or 了, fills no slot and asks for nothing, beside one that does. The
 * verdict of the rules is a signal like the others, so weights learn where it can be relied on.
 */
/** What speaks for or against each word of the rest being looked for. */
final class RestSignals {
  private static final int LONGEST = 4;
  private static final int MOST_OF_PHRASE = 6;
  private static final int MOST_OF_CLAUSE = 8;

  private final RequestReading reading;
  private final List<RequestPart> parts;
  private final List<Stretch> ruled;
  private final RequestMarks marks;
  private final RestMeaning meaning;
  private final boolean namesConcept;

  /** Indexes of the first and the last part that fill a slot; below 0 if none does. */
  private final int firstSlot;

  private final int lastSlot;
  private final String style;

  RestSignals(RequestReading reading, List<RequestPart> parts, List<Stretch> ruled) {
    this.reading = reading;
    this.parts = parts;
    this.ruled = ruled;
    marks = new RequestMarks(reading);
    meaning = new RestMeaning(reading, marks);
    firstSlot = slot(parts, 1);
    lastSlot = slot(parts, -1);
    namesConcept = parts.stream().anyMatch(part -> part.kinds().contains(SlotKind.CONCEPT));
    style = style();
  }

  private static int slot(List<RequestPart> parts, int step) {
    int at = step > 0 ? 0 : parts.size() - 1;
    while (at >= 0 && at < parts.size() && !parts.get(at).isSlot()) {
      at += step;
    }
    return at < parts.size() ? at : -1;
  }

  /** Returns what the part at an index means. */
  RestVector meaning(int index) {
    return meaning.of(parts.get(index));
  }

  /** Returns how the request is written: with marks or none, and with how many blanks. */
  private String style() {
    String text = reading.text();
    boolean marked = false;
    int blanks = 0;
    for (int at = 0; at < text.length(); at++) {
      marked |= marks.isMark(at);
      blanks += text.charAt(at) == ' ' ? 1 : 0;
    }
    return bit(marked) + Math.min(3, blanks);
  }

  /**
   * Returns the signals of the part at an index, which fills no slot; always the same, in order.
   */
  List<String> of(int index) {
    RequestPart part = parts.get(index);
    String word = part.text();
    String kind = kind(part);
    String known =
        part.state() == State.DROP
            ? "dropped"
            : reading.words().has("EDGE", word) || reading.words().has("DROP", word)
                ? "edge"
                : "open";
    List<RequestPart> clause = around(part, false);
    List<RequestPart> phrase = around(part, true);
    String filled =
        bit(fills(clause))
            + bit(fills(clause, SlotKind.CONCEPT))
            + bit(fills(clause, SlotKind.TYPE))
            + bit(namesConcept);
    String telling =
        bit(has(clause, "r"))
            + bit(hasAspect(clause))
            + bit(has(clause, "d"))
            + bit(clause.stream().anyMatch(p -> reading.words().has("ASK", p.text())));
    String phraseTelling =
        bit(has(phrase, "r")) + bit(hasAspect(phrase)) + bit(phrase.stream().anyMatch(this::acts));
    String before = neighbour(index, -1);
    String after = neighbour(index, 1);
    String rule = bit(ruled.stream().anyMatch(s -> s.overlaps(part.start(), part.end())));
    List<String> signals = new ArrayList<>();
    signals.add("any");
    signals.add("word " + word);
    if (word.length() > 1) {
      signals.add("first " + word.charAt(0));
      signals.add("last " + word.charAt(word.length() - 1));
    }
    signals.add("length " + Math.min(LONGEST, word.length()) + " " + kind);
    signals.add("part " + kind);
    signals.add("known " + known);
    signals.add("known part " + known + " " + kind);
    signals.add("filled known " + filled + " " + known);
    signals.add("filled part " + filled + " " + kind);
    signals.add("phrase part " + bit(fills(phrase)) + bit(namesConcept) + " " + kind);
    signals.add("telling " + telling + " " + bit(fills(clause)) + bit(namesConcept));
    signals.add("phrase telling " + phraseTelling + " " + bit(fills(phrase)) + bit(namesConcept));
    signals.add("phrase telling part " + phraseTelling + " " + kind);
    signals.add("before " + before);
    signals.add("after " + after);
    signals.add("before part " + before + " " + kind);
    signals.add("after part " + after + " " + kind);
    String here = bit(namesConcept) + bit(fills(clause)) + kind;
    signals.add("word opens " + clause.getFirst().text());
    signals.add("word closes " + clause.getLast().text());
    signals.add(
        "phrase size "
            + Math.min(MOST_OF_PHRASE, phrase.size())
            + bit(fills(phrase))
            + bit(namesConcept));
    signals.add("clause size " + Math.min(MOST_OF_CLAUSE, clause.size()) + filled);
    signals.add("before slots " + bit(index < firstSlot) + here);
    signals.add("behind slots " + bit(index > lastSlot) + here);
    signals.add("style " + style);
    signals.add("style known " + style + " " + known);
    signals.add("style part " + style + " " + kind);
    signals.add("rule " + rule);
    signals.add("opens " + bit(index == 0) + bit(namesConcept) + rule + " " + kind);
    signals.add("rule filled " + rule + " " + filled);
    signals.add("rule part " + rule + " " + kind);
    signals.add("rule known " + rule + " " + known);
    signals.add("rule telling " + rule + " " + telling);
    signals.add("rule phrase telling " + rule + " " + phraseTelling);
    return signals;
  }

  /**
   * Returns the signals of the step from one word of the rest to the next: what stands between them
   * and what they are. Neighbours mostly are looked for together.
   *
   * @param from index of a part that fills no slot, or below 0 at the first
   * @param to index of the next such part
   */
  List<String> step(int from, int to) {
    if (from < 0) {
      return List.of("step first");
    }
    RequestPart one = parts.get(from);
    RequestPart next = parts.get(to);
    String between = "step " + between(one, next, to - from > 1);
    return List.of(
        between,
        between + " " + kind(one) + " to " + kind(next),
        between + " to " + kind(next),
        between + " from " + kind(one));
  }

  private String between(RequestPart one, RequestPart next, boolean slot) {
    boolean mark = false;
    boolean list = false;
    for (int at = one.end(); at < next.start(); at++) {
      mark |= marks.isMark(at);
      list |= reading.text().charAt(at) == ',' && !marks.isMark(at);
    }
    if (mark) {
      return slot ? "mark slot" : "mark";
    }
    return list ? "list" : slot ? "slot" : one.end() == next.start() ? "close" : "apart";
  }

  private static String kind(RequestPart part) {
    return part.state() == State.KEEP ? "KEEP" : part.partOfSpeech().substring(0, 1);
  }

  /** Returns whether a signal names a word or a character of it, not a kind or a place of words. */
  static boolean isSpelling(String signal) {
    return signal.startsWith("word ") || signal.startsWith("first ") || signal.startsWith("last ");
  }

  /** Returns the parts of the clause, or its phrase between blanks, around a part; never none. */
  private List<RequestPart> around(RequestPart part, boolean blanks) {
    int start = marks.start(part.start(), blanks);
    int end = marks.end(part.start(), blanks);
    List<RequestPart> around =
        parts.stream().filter(p -> p.start() >= start && p.start() < end).toList();
    // A title may begin with a mark (《…》), where no clause is.
    return around.isEmpty() ? List.of(part) : around;
  }

  private static boolean fills(List<RequestPart> some) {
    return some.stream().anyMatch(RequestPart::isSlot);
  }

  private static boolean fills(List<RequestPart> some, SlotKind kind) {
    return some.stream().anyMatch(part -> part.kinds().contains(kind));
  }

  private static boolean has(List<RequestPart> some, String partOfSpeech) {
    return some.stream().anyMatch(part -> part.is(partOfSpeech));
  }

  private static boolean hasAspect(List<RequestPart> some) {
    return some.stream().anyMatch(part -> part.text().length() == 1 && isAspect(part.text()));
  }

  private static boolean isAspect(String word) {
    return "了着过".contains(word);
  }

  private boolean acts(RequestPart part) {
    return part.is("v") && !part.is("vn") && !part.is("vi");
  }

  /** Returns what stands beside a part: a mark, an end, a kind of slot or a part of speech. */
  private String neighbour(int index, int step) {
    int other = index + step;
    if (other < 0 || other >= parts.size()) {
      return "end";
    }
    RequestPart left = parts.get(Math.min(index, other));
    RequestPart right = parts.get(Math.max(index, other));
    boolean gap = left.end() < right.start();
    for (int at = left.end(); at < right.start(); at++) {
      char c = reading.text().charAt(at);
      if (marks.isMark(at) || c == ',') {
        return "mark";
      }
    }
    RequestPart part = parts.get(other);
    String what =
        switch (part.state()) {
          case SLOT -> part.kinds().isEmpty() ? "slot" : part.kinds().get(0).name();
          case KEEP -> "KEEP";
          case DROP, FREE -> part.partOfSpeech();
        };
    return gap ? "_" + what : what;
  }

  private static String bit(boolean is) {
    return is ? "1" : "0";
  }
}
