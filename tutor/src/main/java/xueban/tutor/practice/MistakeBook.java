package xueban.tutor.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
 * et al. 2006, doi:10.1037/0033-2909.132.3.354). A later wrong answer opens it again. Later is when
 * it was answered, not when it was logged: what a learner did offline is put in where it belongs.
 */
public final class MistakeBook {
  private static final int HOURS_BETWEEN = 20;

  private final List<Mistake> mistakes;

  private MistakeBook(List<Mistake> mistakes) {
    this.mistakes = mistakes;
  }

  /** Returns the book. */
  public static MistakeBook of(Responses responses) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Responses.Counted response : byTime(responses)) {
      String item = response.event().item();
      if (response.score() < 1) {
        lines.computeIfAbsent(item, id -> new Line()).wrong(response);
      } else if (lines.containsKey(item) && !response.event().help().assisted()) {
        lines.get(item).right(response.event().at());
      }
    }
    List<Mistake> mistakes = new ArrayList<>();
    lines.forEach((item, line) -> mistakes.add(line.mistake(item)));
    mistakes.sort(Mistake.URGENT_FIRST);
    return new MistakeBook(List.copyOf(mistakes));
  }

  private static List<Responses.Counted> byTime(Responses responses) {
    return responses.all().stream()
        .sorted(
            Comparator.comparing((Responses.Counted response) -> response.event().at())
                .thenComparing(Responses.Counted::position))
        .toList();
  }

  /** Returns the mistakes, those to put right first, in each state the latest first. */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  /** An item's answers so far. */
  private static final class Line {
    private int wrong;
    private Responses.@Nullable Counted last;
    private @Nullable Instant firstRight;
    private Mistake.State state = Mistake.State.OPEN;

    void wrong(Responses.Counted response) {
      wrong++;
      last = response;
      firstRight = null;
      state = Mistake.State.OPEN;
    }

    void right(Instant at) {
      if (firstRight == null) {
        firstRight = at;
        state = Mistake.State.CORRECTED;
      } else if (!at.isBefore(firstRight.plus(Duration.ofHours(HOURS_BETWEEN)))) {
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
          state);
    }
  }
}
