package xueban.tutor.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xueban.recommend.Item;
import xueban.tutor.grading.Misconceptions;
import xueban.tutor.profile.Responses;

/**
 * A learner's wrong-answer book 错题本, read from the log: what was answered wrong, and whether it has
 * been put right since.
 *
 * <p>Once right may be the answer that was just shown; an item counts as learnt when it is right
 * without help a second time at least {@value #HOURS_BETWEEN} hours later (spaced retrieval, Cepeda
 * et al. 2006, doi:10.1037/0033-2909.132.3.354). A later wrong answer opens it again.
 */
public final class MistakeBook {
  private static final int HOURS_BETWEEN = 20;

  private final List<Mistake> mistakes;

  private MistakeBook(List<Mistake> mistakes) {
    this.mistakes = mistakes;
  }

  /**
   * Returns the book.
   *
   * @param items finds an item by id, to tell the misconception behind an answer
   */
  public static MistakeBook of(Responses responses, Function<String, Optional<Item>> items) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Responses.Counted response : responses.all()) {
      String item = response.event().item();
      if (response.score() < 1) {
        lines.computeIfAbsent(item, id -> new Line()).wrong(response);
      } else if (lines.containsKey(item) && !response.event().help().assisted()) {
        lines.get(item).right(response.event().at());
      }
    }
    List<Mistake> mistakes = new ArrayList<>();
    lines.forEach((item, line) -> mistakes.add(line.mistake(item, items)));
    mistakes.sort(
        Comparator.comparing(Mistake::state)
            .thenComparing(Mistake::lastWrong, Comparator.reverseOrder())
            .thenComparing(Mistake::item));
    return new MistakeBook(List.copyOf(mistakes));
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

    Mistake mistake(String item, Function<String, Optional<Item>> items) {
      Responses.@Nullable Counted response = last;
      if (response == null) {
        throw new IllegalStateException("item %s was never wrong".formatted(item));
      }
      String answer = response.event().answer();
      String misconception =
          answer.isEmpty()
              ? ""
              : items.apply(item).flatMap(i -> Misconceptions.shownBy(i, answer)).orElse("");
      return new Mistake(
          item, response.concepts(), answer, misconception, wrong, response.event().at(), state);
    }
  }
}
