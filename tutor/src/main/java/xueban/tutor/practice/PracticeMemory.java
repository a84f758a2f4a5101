package xueban.tutor.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.tutor.profile.Responses;

/** What a learner answered, by order in the log: how many responses ago an item came last. */
final class PracticeMemory {
  private final Map<String, Integer> lastPlace = new TreeMap<>();
  private final Map<String, Double> lastScore = new TreeMap<>();
  private final Map<String, Instant> lastAt = new TreeMap<>();
  private final List<Responses.Counted> all;

  PracticeMemory(Responses responses) {
    all = responses.all();
    for (int i = 0; i < all.size(); i++) {
      lastPlace.put(all.get(i).event().item(), i);
      lastScore.put(all.get(i).event().item(), all.get(i).score());
      lastAt.put(all.get(i).event().item(), all.get(i).event().at());
    }
  }

  /** Returns how many responses came since the item's last, 0 if it was the last; -1 if never. */
  int responsesSince(String item) {
    @Nullable Integer place = lastPlace.get(item);
    return place == null ? -1 : all.size() - 1 - place;
  }

  /**
   * Returns whether the item may come again: never seen, or seen at least so many responses or so
   * long ago.
   */
  boolean rested(String item, int responses, Duration time, Instant now) {
    int since = responsesSince(item);
    @Nullable Instant at = lastAt.get(item);
    return since < 0 || since >= responses || (at != null && !now.isBefore(at.plus(time)));
  }

  /** Returns whether the item was right when it last came. */
  boolean wasRight(String item) {
    return lastScore.getOrDefault(item, 0.0) >= 1;
  }

  /** Returns how many of the latest responses in a row are on the concept. */
  int inARow(String concept) {
    int count = 0;
    for (Responses.Counted counted : all.reversed()) {
      if (!counted.concepts().contains(concept)) {
        break;
      }
      count++;
    }
    return count;
  }
}
