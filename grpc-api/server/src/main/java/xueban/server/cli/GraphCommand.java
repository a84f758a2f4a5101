package xueban.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ./xueban graph …}: what can be done with the tenant's knowledge graph. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Works with the knowledge graph; without a command, lists what it can do.",
    subcommands = {
      GraphCheckCommand.class,
      GraphDiffCommand.class,
      GraphDrawCommand.class,
      GraphExportCommand.class,
      GraphMigrateCommand.class,
      GraphSuggestCommand.class,
      GraphTemplateCommand.class,
      HelpCommand.class
    })
final class GraphCommand {}
