package xueban.tutor.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import xueban.recommend.Item;
import xueban.recommend.Option;

/** Finds the wrong idea behind a recorded answer. */
public final class Misconceptions {
  private Misconceptions() {}

  /**
   * Returns the misconception of the first wrong option that was chosen, or empty if none is known.
   *
   * @param logged the answer as the learner log keeps it; see {@link ItemAnswer#toLog}
   */
  public static Optional<String> shownBy(Item item, String logged) {
    List<String> right = ChoiceKeys.right(item);
    List<String> chosen =
        Arrays.stream(logged.split("[\\s,，;；、]+"))
            .flatMap(part -> ChoiceKeys.known(part, item).stream())
            .toList();
    return item.options().stream()
        .filter(o -> chosen.contains(ChoiceKeys.fold(o.key())))
        .filter(o -> !right.contains(ChoiceKeys.fold(o.key())))
        .map(Option::misconception)
        .filter(m -> !m.isBlank())
        .findFirst();
  }
}
