package xueban.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ./xueban relevance …}: how right the tenant's own search is, judged by people. */
@Command(
    name = "relevance",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Tells how right searches are: people judge what was found (sheet), figures follow"
          + " (measure).",
      "Without a command, lists what it can do."
    },
    subcommands = {RelevanceSheetCommand.class, RelevanceMeasureCommand.class, HelpCommand.class})
final class RelevanceCommand {}
