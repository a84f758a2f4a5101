package xueban.tutor.practice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.Explanation;
import xueban.recommend.Item;

/** What a learner does next. */
public sealed interface NextItem {
  /** Returns why, naming evidence. */
  String reason();

  /** Returns the id of the logged decision. */
  String decision();

  /**
   * An item to answer.
   *
   * @param concept the concept it is given for
   * @param predictedSuccess probability of a correct answer, unaided, in [0, 1]
   * @param explanation how the item's value came about; its parts add up to the value
   */
  record Next(
      Item item,
      Purpose purpose,
      String concept,
      double predictedSuccess,
      String reason,
      Explanation explanation,
      String decision)
      implements NextItem {}

  /**
   * All that was asked for is mastered and nothing is due.
   *
   * @param concepts what was looked at, by id
   * @param nextDue when the first of them is due, or null if unknown
   */
  record AllMastered(
      List<String> concepts, @Nullable Instant nextDue, String reason, String decision)
      implements NextItem {
    public AllMastered {
      concepts = List.copyOf(concepts);
    }
  }

  /**
   * Something is to learn, but no item fits.
   *
   * @param concepts those that lack an eligible item, by id
   */
  record NoEligibleItem(List<String> concepts, String reason, String decision) implements NextItem {
    public NoEligibleItem {
      concepts = List.copyOf(concepts);
    }
  }
}
