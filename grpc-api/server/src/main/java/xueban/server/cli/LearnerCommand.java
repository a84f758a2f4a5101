package xueban.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ./xueban learner}: what is kept of a learner. */
@Command(
    name = "learner",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Erases what is kept of a learner.",
    subcommands = {LearnerEraseCommand.class, HelpCommand.class})
final class LearnerCommand {}
