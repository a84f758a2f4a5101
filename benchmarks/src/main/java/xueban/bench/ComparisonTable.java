package xueban.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xueban.model.eval.HistoryFigures;
import xueban.model.eval.PredictionFigures;
import xueban.model.eval.TenantTraining.Comparison;

/**
 * Figures of a candidate beside those of the model that serves, on the same held-out rows.
 *
 * @param candidate kind of the candidate
 * @param active version of the model that serves
 */
record ComparisonTable(String candidate, String active, Comparison comparison) {
  /** Returns aligned columns: all rows first, then by how active the learner was. */
  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "", candidate, active);
    rows(text, "held-out learners", comparison.candidate().all(), comparison.active().all());
    HistoryFigures ofActive = comparison.active();
    comparison
        .candidate()
        .slices()
        .forEach((slice, measured) -> rows(text, slice, measured, ofActive.slices().get(slice)));
    return text.toString();
  }

  private static void rows(
      StringBuilder text,
      String what,
      PredictionFigures candidate,
      @Nullable PredictionFigures active) {
    line(text, "%s, %,d rows".formatted(what, candidate.rows()), "", "");
    if (active != null) {
      line(text, "  AUC", candidate.auc(), active.auc());
      line(text, "  log loss", candidate.logLoss(), active.logLoss());
      line(text, "  accuracy", candidate.accuracy(), active.accuracy());
      line(text, "  calibration error", candidate.calibrationError(), active.calibrationError());
    }
  }

  private static void line(StringBuilder text, String what, double candidate, double active) {
    line(
        text,
        what,
        String.format(Locale.ROOT, "%.4f", candidate),
        String.format(Locale.ROOT, "%.4f", active));
  }

  private static void line(StringBuilder text, String what, String candidate, String active) {
    text.append("%-34s %12s  %s".formatted(what, candidate, active).stripTrailing())
        .append(System.lineSeparator());
  }
}
