package xueban.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.graph.KnowledgeGraph;
import xueban.graph.format.GraphFormat;
import xueban.graph.format.GraphFormats;
import xueban.graph.format.Loss;

/** {@code ./xueban graph export FILE}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the graph to a file: .json, .case.json, .jsonld, .graphml, .opml (mind map), .mmd",
      "(Mermaid), or under a name without such an ending as a folder of CSV tables.",
      "Reads the file back and says what the format could not hold."
    })
final class GraphExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private GraphSource source = new GraphSource();

  @Parameters(index = "0", paramLabel = "FILE", description = "Where to write.")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      description = "json, csv, case, json-ld, graphml, opml or mermaid. Default: by the ending.")
  private @Nullable String format;

  @Option(names = "--subject", description = "Only this subject, with the prerequisites inside it.")
  private String subject = "";

  @Override
  public Integer call() throws Exception {
    GraphFormat chosen =
        format == null ? GraphFormat.of(file.toAbsolutePath()) : GraphFormat.named(format);
    KnowledgeGraph whole = source.graph();
    KnowledgeGraph graph = subject.isEmpty() ? whole : whole.subject(subject);
    List<Loss> losses = GraphFormats.write(graph, file, chosen);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: %d concepts, %d prerequisites, %d misconceptions, %d editions as %s%n",
        file,
        graph.concepts().size(),
        graph.prerequisites().size(),
        graph.misconceptions().size(),
        graph.editions().size(),
        chosen.word());
    out.println(
        losses.isEmpty()
            ? "nothing was lost: the file holds all of it"
            : "the format cannot hold:");
    losses.forEach(loss -> out.println("  " + loss));
    return 0;
  }
}
