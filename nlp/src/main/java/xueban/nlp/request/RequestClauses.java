package xueban.nlp.request;

import java.util.function.Predicate;
import xueban.nlp.Word;
import xueban.nlp.request.Found.Role;

/*
 * People tell around a request why they need it: 老师明天抽背, 学校器材坏了, 校级比武备用. No table knows all
 * they may say, but such a clause fills no slot and has words that name nothing (我, 了, 明天); keywords have
 * none of these. A clause that introduces something (关于, 讲, 包括) asks for it, whatever else it says.
 */
/** The clauses of a request: between marks, and parts of them between blanks. */
final class RequestClauses {
  private static final String MARKS = ".!?;~:";

  private final RequestReading reading;
  private final String text;
  private final String marked;
  private final Cover cover;
  private final Predicate<Word> namesNothing;

  RequestClauses(RequestReading reading, Cover cover, Predicate<Word> namesNothing) {
    this.reading = reading;
    this.cover = cover;
    this.namesNothing = namesNothing;
    text = reading.text();
    marked = reading.marked();
  }

  /** Returns whether the clause around a place, between marks, fills a slot. */
  boolean fillsSlot(int place) {
    return holds(Role.SLOT, start(place, false), end(place, false));
  }

  /** Returns whether what stands at a place only tells circumstances. */
  boolean isAside(int place) {
    int start = start(place, true);
    int end = end(place, true);
    return !holds(Role.SLOT, start, end)
        && !holds(Role.KEEP, start, end)
        && namesNothing(start, end)
        && !introduces(start, end);
  }

  /** Returns whether the clause around a place, which fills no slot, says what for or why. */
  boolean isPurpose(int place) {
    int start = start(place, false);
    int end = end(place, false);
    if (holds(Role.SLOT, start, end) || holds(Role.KEEP, start, end) || introduces(start, end)) {
      return false;
    }
    return reading.cut().stream()
        .anyMatch(
            word ->
                (word.start() == start && reading.words().has("OCCASION", word.text()))
                    || (word.end() == end && reading.words().has("PURPOSE", word.text())));
  }

  private boolean isEdge(int at, boolean blanks) {
    char c = text.charAt(at);
    // Folding makes a comma of 、 too, which stands between things of one kind.
    return MARKS.indexOf(c) >= 0 || (c == ',' && marked.charAt(at) != '、') || (blanks && c == ' ');
  }

  private int start(int place, boolean blanks) {
    int start = place;
    while (start > 0 && !isEdge(start - 1, blanks)) {
      start--;
    }
    return start;
  }

  private int end(int place, boolean blanks) {
    int end = place;
    while (end < text.length() && !isEdge(end, blanks)) {
      end++;
    }
    return end;
  }

  private boolean holds(Role role, int start, int end) {
    return cover.stretches().stream()
        .anyMatch(f -> f.role() == role && f.start() < end && f.end() > start);
  }

  private boolean namesNothing(int start, int end) {
    return holds(Role.DROP, start, end)
        || reading.cut().stream()
            .anyMatch(w -> w.start() >= start && w.end() <= end && namesNothing.test(w));
  }

  private boolean introduces(int start, int end) {
    for (int at = start; at < end; at++) {
      if (reading.words().lengthAt("INTRO", text, at) > 0) {
        return true;
      }
    }
    return false;
  }
}
