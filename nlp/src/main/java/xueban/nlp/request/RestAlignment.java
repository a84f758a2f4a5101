package xueban.nlp.request;

import java.util.List;
import java.util.Optional;
import xueban.nlp.TextFolding;
import xueban.nlp.request.RequestPart.State;

/** Which words of a request a text that a person gave it is made of. */
final class RestAlignment {
  private RestAlignment() {}

  /** Returns a text as it is compared: folded, without blanks and marks. */
  static String compared(String text) {
    return TextFolding.fold(text).replaceAll("[\\s\\p{Punct}]+", "");
  }

  /**
   * Returns which parts make the text, in its order, or empty if none do. Of several ways the one
   * with most neighbours counts, and words that the table drops count against it by a half.
   */
  static Optional<boolean[]> told(List<RequestPart> parts, String text) {
    int n = parts.size();
    // Best scores from [part][place in the text][whether the part before is told]; -infinity: none.
    double[][][] best = new double[n + 1][text.length() + 1][2];
    for (int i = n; i >= 0; i--) {
      for (int at = 0; at <= text.length(); at++) {
        for (int before = 0; before < 2; before++) {
          best[i][at][before] =
              i == n
                  ? (at == text.length() ? 0 : Double.NEGATIVE_INFINITY)
                  : Math.max(
                      skipped(best, parts, i, at, before), taken(best, parts, text, i, at, before));
        }
      }
    }
    if (best[0][0][0] == Double.NEGATIVE_INFINITY) {
      return Optional.empty();
    }
    boolean[] told = new boolean[n];
    int at = 0;
    int before = 0;
    for (int i = 0; i < n; i++) {
      double taken = taken(best, parts, text, i, at, before);
      told[i] = taken > Double.NEGATIVE_INFINITY && taken >= skipped(best, parts, i, at, before);
      at += told[i] ? compared(parts.get(i).text()).length() : 0;
      before = parts.get(i).isSlot() ? before : told[i] ? 1 : 0;
    }
    return Optional.of(told);
  }

  private static double skipped(
      double[][][] best, List<RequestPart> parts, int i, int at, int before) {
    return best[i + 1][at][parts.get(i).isSlot() ? before : 0];
  }

  private static double taken(
      double[][][] best, List<RequestPart> parts, String text, int i, int at, int before) {
    RequestPart part = parts.get(i);
    String word = compared(part.text());
    if (part.isSlot() || word.isEmpty() || !text.startsWith(word, at)) {
      return Double.NEGATIVE_INFINITY;
    }
    return best[i + 1][at + word.length()][1] + before - (part.state() == State.DROP ? .5 : 0);
  }
}
