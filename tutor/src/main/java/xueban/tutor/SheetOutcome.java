package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What became of one answer of an {@link xueban.tutor.paper.AnswerSheet}.
 *
 * @param number as printed
 * @param item id; empty if the version has no such number
 * @param worth points of the item on the paper; 0 if there is none
 * @param recorded whether it is in the log
 */
public record SheetOutcome(int number, String item, double worth, Recorded recorded) {
  public SheetOutcome {
    requireNonNull(item, "item");
    requireNonNull(recorded, "recorded");
  }

  /** Returns the points got, at least 0; empty if it was refused or waits for a teacher. */
  public OptionalDouble points() {
    @Nullable Double score = recorded instanceof Recorded.Acknowledged taken ? taken.score() : null;
    return score == null ? OptionalDouble.empty() : OptionalDouble.of(score * worth);
  }
}
