package xueban.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.graph.format.CsvTemplate;

/** {@code ./xueban graph template DIR}. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description =
        "Writes tables with a few example rows, to start a subject from in a spreadsheet.")
final class GraphTemplateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "DIR", description = "An empty or new folder.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    CsvTemplate.write(folder);
    spec.commandLine()
        .getOut()
        .printf("%s: fill in the tables, then ./xueban graph check %s%n", folder, folder);
    return 0;
  }
}
