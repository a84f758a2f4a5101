package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Figures about pairs held out, and the single answers that they come from. */
final class PairFigures {
  private static final String ALL_ONE = "F1; calling all one";
  private static final String F1 = "F1; overlap of names";
  private static final String DIRECTION = "direction; overlap of names";

  private final List<Figure> figures = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();

  PairFigures() {
    rows.add("setting\tset\tfold\tbefore\tafter\tprerequisite\tscore\treverse_score\tsaid");
  }

  /** Returns the figures in the order in which they were added. */
  List<Figure> figures() {
    return List.copyOf(figures);
  }

  void figure(
      String name,
      PairAnswers answers,
      ToDoubleFunction<PairAnswers> value,
      double baseline,
      String data) {
    figure(name, value.applyAsDouble(answers), "1", baseline, data);
  }

  /** Answers on one set, ours and those that the overlap of names gives. */
  interface AgainstNames {
    PairAnswers ours();

    PairAnswers names();
  }

  /** Adds F1 beside that of calling all pairs one, and that of the overlap of names. */
  void f1(AgainstNames found, String data) {
    figure(ALL_ONE, found.ours(), PairAnswers::f1, found.ours().alwaysF1(), data);
    figure(F1, found.ours(), PairAnswers::f1, found.names().f1(), data);
  }

  /** Adds the means of {@link #f1} over several sets. */
  void meanF1(List<? extends AgainstNames> all, String data) {
    mean(ALL_ONE, all, f -> f.ours().f1(), f -> f.ours().alwaysF1(), data);
    mean(F1, all, f -> f.ours().f1(), f -> f.names().f1(), data);
  }

  /** Adds how often the direction of a pair is right. */
  void direction(AgainstNames found, String data) {
    figure(
        DIRECTION,
        found.ours(),
        PairAnswers::directionAccuracy,
        found.names().directionAccuracy(),
        data);
  }

  /** Adds the mean of {@link #direction} over several sets. */
  void meanDirection(List<? extends AgainstNames> all, String data) {
    mean(
        DIRECTION,
        all,
        f -> f.ours().directionAccuracy(),
        f -> f.names().directionAccuracy(),
        data);
  }

  /** Adds the mean of figures over several sets. */
  <T> void mean(
      String name,
      List<T> all,
      ToDoubleFunction<T> value,
      ToDoubleFunction<T> baseline,
      String data) {
    figure(
        name,
        all.stream().mapToDouble(value).average().orElse(0),
        "1",
        all.stream().mapToDouble(baseline).average().orElse(0),
        data);
  }

  void figure(String name, double value, String unit, @Nullable Double baseline, String data) {
    figures.add(new Figure(name, value, unit, baseline, data, "held out"));
  }

  /** Keeps every single answer. */
  void keep(String setting, String set, PairAnswers answers) {
    for (PairAnswers.Answer a : answers.all()) {
      rows.add(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%d\t%s\t%s\t%d\t%.6f\t%.6f\t%d",
              setting,
              set,
              a.fold(),
              a.pair().before(),
              a.pair().after(),
              a.pair().isPrerequisite() ? 1 : 0,
              a.score(),
              a.reverseScore(),
              a.said() ? 1 : 0));
    }
  }

  /** Writes the answers kept, one a line. */
  void writeRows(Path file) {
    try {
      Files.write(file, rows, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
