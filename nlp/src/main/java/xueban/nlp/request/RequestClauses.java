package xueban.nlp.request;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Word;
import xueban.nlp.request.Found.Role;

/*
 * People tell around a request why they need it: 老师明天抽背, 学校器材坏了, 校级比武备用. No table knows all
 * they may say, but such a clause fills no slot and has words that name nothing (我, 了, 明天); keywords have
 * none of these. A clause that introduces something (关于, 讲, 包括) asks for it, whatever else it says.
 */
/** The clauses of a request: between marks, and parts of them between blanks. */
final class RequestClauses {
  private final RequestReading reading;
  private final String text;
  private final RequestMarks marks;
  private final Cover cover;
  private final Predicate<Word> namesNothing;

  RequestClauses(RequestReading reading, Cover cover, Predicate<Word> namesNothing) {
    this.reading = reading;
    this.cover = cover;
    this.namesNothing = namesNothing;
    text = reading.text();
    marks = new RequestMarks(reading);
  }

  /** Returns whether the clause around a place, between marks, fills a slot. */
  boolean fillsSlot(int place) {
    return holds(Role.SLOT, marks.start(place, false), marks.end(place, false));
  }

  /** Returns whether what stands at a place only tells circumstances. */
  boolean isAside(int place) {
    int start = marks.start(place, true);
    int end = marks.end(place, true);
    return !holds(Role.SLOT, start, end)
        && !holds(Role.KEEP, start, end)
        && namesNothing(start, end)
        && !introduces(start, end);
  }

  /** Returns whether the clause around a place, which fills no slot, says what for or why. */
  boolean isPurpose(int place) {
    int start = marks.start(place, false);
    int end = marks.end(place, false);
    if (holds(Role.SLOT, start, end) || holds(Role.KEEP, start, end) || introduces(start, end)) {
      return false;
    }
    return reading.cut().stream()
        .anyMatch(
            word ->
                (word.start() == start && reading.words().has("OCCASION", word.text()))
                    || (word.end() == end && reading.words().has("PURPOSE", word.text())));
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

  /** Returns whether the clause around a place, between marks, introduces something: 关于拼图的. */
  boolean introduces(int place) {
    return introduces(marks.start(place, false), marks.end(place, false));
  }

  /**
   * Returns whether all that a clause says of a stretch names nothing: 唐诗 in 唐诗老是背不下来 is its topic.
   */
  boolean isTopic(int start, int end) {
    @Nullable Found after = cover.from(end);
    return start == marks.start(start, false)
        && after != null
        && after.role() == Role.DROP
        && after.end() == marks.end(start, false);
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
