package xueban.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.recommend.ConceptPolicy;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.row.RowFile;
import xueban.row.RowOutcome;
import xueban.storage.SqliteStores;
import xueban.tutor.Xueban;

/**
 * The main job on real input: imports a question bank and a log of responses into an empty folder,
 * each twice, and asks for what was imported. The baseline of each time is reading and parsing the
 * same rows and doing nothing with them.
 */
final class SmokeBench implements Bench {
  private static final String RESOURCES = "questions/cjeval.jsonl.gz";
  private static final String RESPONSES = "responses/assist2009.tsv.gz";

  private final List<Figure> figures = new ArrayList<>();

  @Override
  public String name() {
    return "smoke";
  }

  @Override
  public String what() {
    return "imports real items and responses into an empty folder, twice, and reads them back";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    Path resources = options.file(RESOURCES);
    Path responses = options.file(RESPONSES);
    try (TemporaryFolder folder = new TemporaryFolder();
        BgeEmbedder embedder = BgeEmbedder.chinese();
        Xueban xueban = Xueban.builder(SqliteStores.at(folder.path())).embedder(embedder).open()) {
      importing(options, "resources", "cjeval", resources, o -> resources(xueban, resources, o));
      searching(xueban);
      importing(
          options, "responses", "assist2009", responses, o -> responses(xueban, responses, o));
      profiles(xueban);
    }
    return new BenchReport(name(), figures);
  }

  private static ImportReport resources(Xueban xueban, Path file, ImportOptions options) {
    return xueban.importResources(file, options, ConceptPolicy.CREATE);
  }

  private static ImportReport responses(Xueban xueban, Path file, ImportOptions options) {
    ImportOptions ofSubject = options.withConstants(Map.of("subject", "assistments"));
    return xueban.importResponses(file, ofSubject, ConceptPolicy.CREATE);
  }

  private void importing(
      BenchOptions options,
      String what,
      String data,
      Path file,
      Function<ImportOptions, ImportReport> run) {
    double parseSeconds = seconds(() -> parse(file));
    PeakMemory.reset();
    ImportOptions importOptions =
        ImportOptions.defaults()
            .withProgress(rows -> options.progress().accept(what + ": " + rows + " rows"));
    Measured first = measured(() -> run.apply(importOptions));
    Measured second = measured(() -> run.apply(importOptions));
    figure(what + " in the file", (double) first.report().read(), "rows", null, data);
    figure(what + " imported", (double) first.report().added(), "rows", null, data);
    figure(what + " rejected", (double) first.report().rejected(), "rows", null, data);
    figure(what + " import time", first.seconds(), "s", parseSeconds, data);
    figure(
        what + " changed by a second import",
        (double) changes(second.report()),
        "rows",
        null,
        data);
    figure(what + " second import time", second.seconds(), "s", parseSeconds, data);
    PeakMemory.mebibytes()
        .ifPresent(peak -> figure(what + " peak memory", peak, "MiB", null, data));
  }

  private static long changes(ImportReport report) {
    return report.added() + report.changed();
  }

  private static void parse(Path file) {
    RowFile.read(
        file,
        ImportOptions.defaults(),
        1_000,
        rows -> rows.stream().map(row -> RowOutcome.UNCHANGED).toList());
  }

  private void searching(Xueban xueban) {
    SearchPage page = xueban.search(SearchRequest.of("").withPageSize(1));
    figure("entries that a search can reach", (double) page.total(), "rows", null, "cjeval");
  }

  private void profiles(Xueban xueban) {
    figure(
        "events in the learner log", (double) xueban.info().events(), "rows", null, "assist2009");
    figure(
        "learners with a profile", (double) xueban.info().learners(), "rows", null, "assist2009");
    double median = new MedianSeconds(51).of(i -> xueban.profile(Integer.toString(i)));
    figure("profile, first read, median", median * 1_000, "ms", null, "assist2009");
  }

  private void figure(
      String name, double value, String unit, @Nullable Double baseline, String data) {
    figures.add(new Figure(name, value, unit, baseline, data, "all"));
  }

  private record Measured(ImportReport report, double seconds) {}

  private static Measured measured(Supplier<ImportReport> run) {
    long start = System.nanoTime();
    ImportReport report = run.get();
    return new Measured(report, (System.nanoTime() - start) / 1e9);
  }

  private static double seconds(Runnable run) {
    long start = System.nanoTime();
    run.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
