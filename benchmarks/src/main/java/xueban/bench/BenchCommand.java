package xueban.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.XuebanException;
import xueban.server.cli.Progress;

/** {@code ./xueban bench NAME}: measures, prints a table, and writes JSON if asked to. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Measures one thing and prints a table. Without a name, lists what can be measured.")
final class BenchCommand implements Callable<Integer> {
  private final List<Bench> benches;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "What to measure.")
  private @Nullable String name;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of evaluation data. Default: $XUEBAN_DATA, else ../shared/data.")
  private @Nullable Path data;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the figures here as JSON too.")
  private @Nullable Path json;

  @Option(
      names = "--rows",
      paramLabel = "FILE",
      description = "Keep every single answer here, where the bench has such, as TSV.")
  private @Nullable Path rows;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "Draw pictures here, where the bench has such, as SVG.")
  private @Nullable Path pictures;

  @Option(
      names = "--sets",
      split = ",",
      paramLabel = "NAME",
      description = "Only these data sets or halves (where the bench has such).")
  private List<String> sets = List.of();

  @Option(
      names = "--models",
      split = ",",
      paramLabel = "NAME",
      description = {
        "Only these models (tracing); \"stacked-without-MEMBER\" leaves one out; \"attention\" and",
        "\"dkt\" are networks, which train for minutes to hours and run only when named.",
        "Or what makes the vectors (scale-vectors): \"static-documents\" or \"static\"."
      })
  private List<String> models = List.of();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Trainings with other seeds, whose mean and deviation are told (tracing).")
  private int seeds = 1;

  @Option(
      names = "--no-control",
      description = "Leaves out the control on shuffled outcomes (tracing).")
  private boolean withoutControl;

  @Option(
      names = "--resources",
      paramLabel = "N",
      description = "How many resources to generate, 1 to 100,000,000 (suggest, indexing, scale…).")
  private int resources = BenchOptions.Part.RESOURCES;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Keep what is indexed here; a later run goes on with it (scale…).")
  private @Nullable Path index;

  @Option(
      names = "--searches-only",
      description = "Index nothing: search what --index DIR holds, as it is (scale…).")
  private boolean searchesOnly;

  BenchCommand(List<Bench> benches) {
    this.benches = List.copyOf(benches);
  }

  @Override
  public Integer call() throws IOException {
    CommandLine commandLine = commandLine();
    PrintWriter out = commandLine.getOut();
    if (name == null) {
      benches.forEach(b -> out.printf("%-16s %s%n", b.name(), b.what()));
      return 0;
    }
    Bench bench =
        benches.stream()
            .filter(b -> b.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new ParameterException(commandLine, unknown()));
    PrintWriter err = commandLine.getErr();
    BenchReport report;
    try (Progress progress = new Progress(err)) {
      BenchOptions.Part part =
          new BenchOptions.Part(sets, models, seeds, !withoutControl, resources);
      report =
          bench.run(
              new BenchOptions(dataFolder(), rows, pictures, keptIndex(), part, progress::show));
    } catch (MissingDataException | XuebanException e) {
      err.println("xueban: " + e.getMessage());
      return 1;
    }
    out.print(report.toTable());
    out.flush();
    if (json != null) {
      Files.writeString(json, report.toJson());
    }
    return 0;
  }

  private String unknown() {
    return "There is no bench \"%s\"; there is %s."
        .formatted(name, benches.stream().map(Bench::name).collect(Collectors.joining(", ")));
  }

  private Path dataFolder() {
    if (data != null) {
      return data;
    }
    String environment = System.getenv("XUEBAN_DATA");
    return environment == null || environment.isBlank()
        ? Path.of("..", "shared", "data")
        : Path.of(environment);
  }

  private @Nullable KeptIndex keptIndex() {
    if (index == null && searchesOnly) {
      throw new ParameterException(
          commandLine(),
          "--searches-only needs --index DIR, which holds what an earlier run kept.");
    }
    return index == null ? null : new KeptIndex(index, searchesOnly);
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return spec.commandLine();
  }
}
