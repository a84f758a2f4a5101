package xueban.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ./xueban generate …}: content made from templates. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Makes content; without a command, lists what it can make.",
    subcommands = {GenerateItemsCommand.class, HelpCommand.class})
final class GenerateCommand {}
