package xueban.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ./xueban relevance …}: how right the tenant's own search is, judged by people. */
@Command(
    name = "relevance",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Tells how right searches are: people judge what was found for queries of a file (sheet),",
      "figures follow (measure); or they judge a sample of the searches that people made (judge),",
      "and the figures are of these (live).",
      "Without a command, lists what it can do."
    },
    subcommands = {
      RelevanceSheetCommand.class,
      RelevanceMeasureCommand.class,
      RelevanceJudgeCommand.class,
      RelevanceDiscardCommand.class,
      RelevanceListCommand.class,
      RelevanceLiveCommand.class,
      HelpCommand.class
    })
final class RelevanceCommand {}
