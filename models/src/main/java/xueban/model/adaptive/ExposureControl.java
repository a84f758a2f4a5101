package xueban.model.adaptive;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.XuebanException;

/** How a test keeps the best items from being asked of everyone, and so from becoming known. */
public sealed interface ExposureControl {
  /** The best item is always asked. */
  record None() implements ExposureControl {}

  /**
   * One of the best items is drawn, each as likely. Source: Kingsbury and Zara (1989).
   *
   * @param best how many are drawn from, 1 to 100
   */
  record Randomesque(int best) implements ExposureControl {
    public Randomesque {
      if (best < 1 || best > 100) {
        throw XuebanException.invalid("best", best + " must be in 1..100; 5 is usual.");
      }
    }
  }

  /**
   * An item that would be asked is asked with a probability of its own, else held back for the rest
   * of the session; {@link ExposureCalibration} finds the probabilities that keep every item's rate
   * under a limit. Source: Sympson and Hetter (1985).
   *
   * @param admission probability by item id, in (0, 1]; 1 for items not named
   */
  record SympsonHetter(SortedMap<String, Double> admission) implements ExposureControl {
    public SympsonHetter {
      for (Map.Entry<String, Double> entry : admission.entrySet()) {
        if (!(entry.getValue() > 0 && entry.getValue() <= 1)) {
          throw XuebanException.invalid(
              "admission",
              "%s of %s must be in (0, 1]. Calibrate anew."
                  .formatted(entry.getValue(), entry.getKey()));
        }
      }
      admission = Collections.unmodifiableSortedMap(new TreeMap<>(admission));
    }

    /** Returns whether this session may ask the item; the same whenever it is asked. */
    boolean admits(long seed, String item) {
      return SeededDraw.uniform(seed, item) < admission.getOrDefault(item, 1.0);
    }
  }
}
