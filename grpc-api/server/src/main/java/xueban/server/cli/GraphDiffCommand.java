package xueban.server.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.graph.GraphDiff;
import xueban.graph.IdChange;
import xueban.graph.IdChanges;

/** {@code ./xueban graph diff OLD NEW}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Lists what differs between two graph files, a line each.")
final class GraphDiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "OLD", description = "A file, a folder or \"built-in\".")
  private String older = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "A file, a folder or \"built-in\".")
  private String newer = "";

  @Option(
      names = "--changes",
      paramLabel = "FILE",
      description =
          "What became of ids: rows of old_id,new_id,kind (rename, merge, split or remove).")
  private @Nullable Path changes;

  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    GraphDiff diff =
        GraphDiff.between(
            GraphSource.file(older),
            GraphSource.file(newer),
            changes == null ? IdChanges.none() : IdChanges.read(changes));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(diff.changes()));
      return 0;
    }
    out.print(diff.text());
    for (IdChange suggestion : diff.suggestions()) {
      out.printf(
          "perhaps, for --changes: %s,%s,rename%n", suggestion.oldId(), suggestion.newIds().get(0));
    }
    out.flush();
    return 0;
  }
}
