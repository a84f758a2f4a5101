package xueban.server.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import xueban.model.ModelPurpose;
import xueban.v1.ModelCard;
import xueban.v1.ModelFigure;
import xueban.v1.ServingModel;

/** What the model commands print alike. */
final class ModelText {
  private ModelText() {}

  /** Returns the figures that tell models of a purpose apart. */
  static String headline(ModelCard card) {
    return switch (ModelPurpose.ofKind(card.getKind())) {
      case LEARNERS -> learners(card);
      case TAGS ->
          "F1 %s, first tag right %s"
              .formatted(
                  figure(card.getFiguresList(), "f1"),
                  figure(card.getFiguresList(), "first_tag_precision"));
      case SHORT_ANSWERS ->
          "error %s".formatted(figure(card.getFiguresList(), "mean_absolute_error"));
      case WARNINGS ->
          "precision %s, recall %s, warns from a risk of %s"
              .formatted(
                  figure(card.getFiguresList(), "precision"),
                  figure(card.getFiguresList(), "recall"),
                  figure(card.getFiguresList(), "threshold"));
      case ANSWERS ->
          "right entry quoted %s, refused rightly %s"
              .formatted(
                  figure(card.getFiguresList(), "right_entry_quoted"),
                  figure(card.getFiguresList(), "refused_rightly"));
    };
  }

  private static String learners(ModelCard card) {
    return "AUC %s, log loss %s"
        .formatted(figure(card.getFiguresList(), "auc"), figure(card.getFiguresList(), "log_loss"));
  }

  /** Returns a value as people read it: whole numbers without places. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) >= 10
        ? String.format(Locale.ROOT, "%,d", Math.round(value))
        : String.format(Locale.ROOT, "%.4f", value);
  }

  /** Prints what serves after a change. */
  static void print(ServingModel serving, PrintWriter out, PrintWriter err) {
    out.printf("%s serves%n", serving.getModelVersion());
    out.println(
        serving.getPreviousVersion().isEmpty()
            ? "there is nothing to roll back to"
            : "./xueban model rollback%s leads to %s"
                .formatted(
                    serving.getPurpose().equals(ModelPurpose.LEARNERS.word())
                        ? ""
                        : " --of " + serving.getPurpose(),
                    serving.getPreviousVersion()));
    warn(serving, err);
  }

  static void warn(ServingModel serving, PrintWriter err) {
    if (!serving.getWarning().isEmpty()) {
      err.println("xueban: " + serving.getWarning());
    }
  }

  private static String figure(List<ModelFigure> figures, String name) {
    return figures.stream()
        .filter(figure -> figure.getName().equals(name))
        .map(figure -> number(figure.getValue()))
        .findFirst()
        .orElse("–");
  }
}
