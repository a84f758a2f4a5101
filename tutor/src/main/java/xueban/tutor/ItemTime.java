package xueban.tutor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import xueban.recommend.Item;

/**
 * How long a learner needs for an item: what its metadata says, else an estimate of reading (four
 * characters a second) plus working time by kind, up to half as much again where it is hard.
 */
final class ItemTime {
  private static final double CHARACTERS_A_SECOND = 4;

  private ItemTime() {}

  static Duration of(Item item) {
    @Nullable Duration given = item.metadata().duration();
    if (given != null && !given.isZero()) {
      return given;
    }
    int characters =
        item.stem().length() + item.options().stream().mapToInt(o -> o.text().length()).sum();
    double working =
        switch (item.kind()) {
          case TRUE_FALSE -> 30;
          case SINGLE_CHOICE -> 60;
          case MULTIPLE_CHOICE -> 90;
          case FILL_IN -> 60.0 * Math.max(1, item.answers().size());
          case OPEN -> 360;
        };
    double difficulty = Double.isNaN(item.difficulty()) ? 0.5 : item.difficulty();
    double seconds = characters / CHARACTERS_A_SECOND + working * (0.75 + difficulty * 0.75);
    return Duration.ofSeconds(Math.round(seconds));
  }
}
