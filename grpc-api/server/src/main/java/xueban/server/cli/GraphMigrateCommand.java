package xueban.server.cli;

import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.grpc.stub.BlockingClientCall;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.FieldViolation;
import xueban.XuebanException;
import xueban.graph.GraphChange;
import xueban.graph.GraphDiff;
import xueban.graph.GraphReplacement;
import xueban.graph.IdChanges;
import xueban.graph.KnowledgeGraph;
import xueban.server.api.MigrationRows;
import xueban.v1.GraphServiceGrpc;
import xueban.v1.MigrateGraphRequest;
import xueban.v1.MigrateGraphResponse;

/** {@code ./xueban graph migrate FILE}. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a newer version in place of the subjects that it holds; the other subjects stay.",
      "Resources, items and the evidence of learners come along with ids that changed. Says what",
      "differs first. If it breaks off, run it again; a run too many changes nothing."
    })
final class GraphMigrateCommand implements Callable<Integer> {
  private static final long LONGEST_HOURS = 24;
  private static final int LINES = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The newer version whole: a file of any format, a folder, or \"built-in\".")
  private String file = "";

  @Option(
      names = "--changes",
      paramLabel = "FILE",
      description =
          "What became of ids: rows of old_id,new_id,kind (rename, merge, split or remove).")
  private @Nullable Path changesFile;

  @Option(names = "--dry-run", description = "Say what would move and change nothing.")
  private boolean dryRun;

  @Option(names = "--all", description = "List every difference, not the first 20.")
  private boolean all;

  @Override
  public Integer call() throws Exception {
    KnowledgeGraph newer = GraphSource.file(file);
    IdChanges changes = changesFile == null ? IdChanges.none() : IdChanges.read(changesFile);
    PrintWriter out = spec.commandLine().getOut();
    try (ServiceLink link = ServiceLink.open(service)) {
      KnowledgeGraph before = ServiceGraph.read(link);
      say(GraphDiff.between(before, replaced(before, newer, changes), changes), out);
      out.flush();
      MigrateGraphResponse migrated =
          send(link, MigrationRows.of(newer, changes, dryRun).iterator());
      out.printf(
          "%s%s → %s: %d resources and items, %d learners%n",
          migrated.getDryRun() ? "dry run, nothing changed; " : "",
          migrated.getFromGraphVersion(),
          migrated.getGraphVersion(),
          migrated.getEntryCount(),
          migrated.getLearnerCount());
      return 0;
    }
  }

  private static KnowledgeGraph replaced(
      KnowledgeGraph before, KnowledgeGraph newer, IdChanges changes) {
    try {
      return GraphReplacement.of(before, newer, changes);
    } catch (XuebanException e) {
      List<FieldViolation> faults = e.violations();
      if (faults.size() == 1 && faults.get(0).field().equals("changes")) {
        throw XuebanException.invalid("--changes", faults.get(0).description());
      }
      throw e;
    }
  }

  private void say(GraphDiff diff, PrintWriter out) {
    List<GraphChange> changes = diff.changes();
    String counts =
        changes.stream()
            .collect(groupingBy(GraphChange::kind, TreeMap::new, counting()))
            .entrySet()
            .stream()
            .map(kind -> kind.getKey().chinese() + " " + kind.getValue())
            .collect(joining(", "));
    out.println(
        changes.isEmpty()
            ? "no differences"
            : "%d differences: %s".formatted(changes.size(), counts));
    changes.stream()
        .limit(all ? changes.size() : LINES)
        .forEach(change -> out.println("  " + change.text()));
    if (!all && changes.size() > LINES) {
      out.printf("  and %d more; --all lists them%n", changes.size() - LINES);
    }
  }

  private static MigrateGraphResponse send(ServiceLink link, Iterator<MigrateGraphRequest> rows)
      throws Exception {
    BlockingClientCall<MigrateGraphRequest, MigrateGraphResponse> call =
        GraphServiceGrpc.newBlockingV2Stub(link.channel())
            .withDeadlineAfter(LONGEST_HOURS, HOURS)
            .migrateGraph();
    boolean open = true;
    while (open && rows.hasNext()) {
      open = call.write(rows.next());
    }
    call.halfClose();
    return call.read();
  }
}
