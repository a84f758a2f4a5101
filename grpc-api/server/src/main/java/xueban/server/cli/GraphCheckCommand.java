package xueban.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.graph.GraphAudit;
import xueban.graph.GraphFiles;
import xueban.graph.GraphFinding;
import xueban.graph.KnowledgeGraph;
import xueban.graph.format.GraphFormats;
import xueban.row.ImportOptions;

/** {@code ./xueban graph check FILE}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a graph file or folder and lists what is wrong with it, each with line and id, and",
      "what a curriculum should not have: names used twice, prerequisites taught too late,",
      "concepts apart from the rest. Stores nothing; exit code 1 if anything is to be corrected."
    })
final class GraphCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A file of any format, a folder of tables, or \"built-in\".")
  private String file = "";

  @Option(
      names = "--onto",
      paramLabel = "FILE",
      description =
          "Check it together with this graph file or \"built-in\", whose concepts it may name.")
  private @Nullable String onto;

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description =
          "A value for what the file lacks, such as subject=mathematics; may be repeated.")
  private Map<String, String> constants = Map.of();

  @Option(names = "--all", description = "List redundant prerequisites too, not only their number.")
  private boolean all;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<String> faults = new ArrayList<>();
    KnowledgeGraph graph = graph(faults);
    faults.forEach(out::println);
    List<GraphFinding> findings = GraphAudit.of(graph);
    long wrong = findings.stream().filter(f -> f.kind().fault()).count();
    long redundant = findings.size() - wrong;
    findings.stream().filter(f -> all || f.kind().fault()).forEach(f -> out.println(f.text()));
    out.printf(
        "%d concepts, %d prerequisites (%d follow from others): %s%n",
        graph.concepts().size(),
        graph.prerequisites().size(),
        redundant,
        faults.isEmpty() && wrong == 0
            ? "nothing to correct"
            : "%d rows are wrong, %d findings".formatted(faults.size(), wrong));
    return faults.isEmpty() && wrong == 0 ? 0 : 1;
  }

  private KnowledgeGraph graph(List<String> faults) {
    KnowledgeGraph base = onto == null ? KnowledgeGraph.empty() : GraphSource.file(onto);
    if (file.equals("built-in")) {
      return GraphFiles.merge(base, GraphSource.file(file), true).graph();
    }
    ImportOptions options =
        ImportOptions.defaults()
            .withConstants(constants)
            .withRejections(
                (rejection, raw) ->
                    faults.add("line %d: %s".formatted(rejection.line(), rejection.reason())));
    return GraphFormats.importInto(base, Path.of(file), options).graph();
  }
}
