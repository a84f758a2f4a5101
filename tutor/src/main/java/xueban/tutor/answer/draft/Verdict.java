package xueban.tutor.answer.draft;

import java.util.List;

/** What becomes of a sentence of a draft. */
public sealed interface Verdict {
  /**
   * Passages support it.
   *
   * @param places the sentences that do, in the order of the passages, at least one
   */
  record Supported(List<Place> places) implements Verdict {
    public Supported {
      places = List.copyOf(places);
      if (places.isEmpty()) {
        throw new IllegalArgumentException("support stands somewhere.");
      }
    }
  }

  /** It claims nothing: a phrase that joins. */
  record General() implements Verdict {}

  /**
   * It must not be said.
   *
   * @param support how far the passages support it: below the threshold
   */
  record Unsupported(double support) implements Verdict {}
}
