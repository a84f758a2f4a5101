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
