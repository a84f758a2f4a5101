package xueban.bench;

import java.nio.file.Path;
import java.util.List;

/** What the tests of the scale benches share: options of a small run, and its figures by name. */
final class ScaleRun {
  private ScaleRun() {}

  static BenchOptions options(
      Path folder, boolean searchesOnly, int resources, List<String> models) {
    return new BenchOptions(
        Path.of("none"),
        null,
        null,
        new KeptIndex(folder, searchesOnly),
        new BenchOptions.Part(List.of(), models, 1, true, resources),
        line -> {});
  }

  static Figure figure(BenchReport report, String name) {
    return report.figures().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
