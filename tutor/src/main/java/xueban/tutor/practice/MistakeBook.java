package xueban.tutor.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xueban.tutor.profile.Responses;

/**
 * A learner's wrong-answer book 错题本, read from the log: what was answered wrong, and whether it has
 * been put right since.
 *
 * <p>Once right may be the answer that was just shown; an item counts as learnt when it is right
 * without help a second time at least {@value #HOURS_BETWEEN} hours later (spaced retrieval, Cepeda
 * et al. 2006, doi:10.1037/0033-2909.132.3.354). A later wrong answer opens it again. Later is what
 * stands later in the log, as in every view of it: a clock that is a year fast neither keeps a
 * mistake open nor closes one. The hours are those between answer and answer, never below zero.
 */
public final class MistakeBook {
  private static final int HOURS_BETWEEN = 20;

  private final List<Mistake> mistakes;
  private final long position;

  private MistakeBook(List<Mistake> mistakes, long position) {
    this.mistakes = mistakes;
    this.position = position;
  }

  /**
   * Returns the book.
   *
   * @param position position of the last event of the log that was read, 0 for none
   */
  public static MistakeBook of(Responses responses, long position) {
    Map<String, Line> lines = new LinkedHashMap<>();
    @Nullable Instant before = null;
    Duration elapsed = Duration.ZERO;
    for (Responses.Counted response : responses.all()) {
      Instant at = response.event().at();
      if (before != null && at.isAfter(before)) {
        elapsed = elapsed.plus(Duration.between(before, at));
      }
      before = at;
      String item = response.event().item();
      if (response.score() < 1) {
        lines.computeIfAbsent(item, id -> new Line()).wrong(response);
      } else if (lines.containsKey(item) && !response.event().help().assisted()) {
        lines.get(item).right(elapsed);
      }
    }
    List<Mistake> mistakes = new ArrayList<>();
    lines.forEach((item, line) -> mistakes.add(line.mistake(item)));
    mistakes.sort(Mistake.URGENT_FIRST);
    return new MistakeBook(List.copyOf(mistakes), position);
  }

  /** Returns the mistakes, those to put right first, in each state the latest first. */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  /** Returns up to where in the learner's log the book was read; 0 for an empty one. */
  public long position() {
    return position;
  }

  /** An item's answers so far. */
  private static final class Line {
    private int wrong;
    private Responses.@Nullable Counted last;
    private @Nullable Duration firstRight;
    private Mistake.State state = Mistake.State.OPEN;

    void wrong(Responses.Counted response) {
      wrong++;
      last = response;
      firstRight = null;
      state = Mistake.State.OPEN;
    }

    void right(Duration elapsed) {
      if (firstRight == null) {
        firstRight = elapsed;
        state = Mistake.State.CORRECTED;
      } else if (elapsed.minus(firstRight).toHours() >= HOURS_BETWEEN) {
        state = Mistake.State.LEARNT;
      }
    }

    Mistake mistake(String item) {
      Responses.@Nullable Counted response = last;
      if (response == null) {
        throw new IllegalStateException("item %s was never wrong".formatted(item));
      }
      return new Mistake(
          item,
          response.event().itemRevision(),
          response.concepts(),
          response.event().answer(),
          wrong,
          response.event().at(),
          response.position(),
          state);
    }
  }
}
