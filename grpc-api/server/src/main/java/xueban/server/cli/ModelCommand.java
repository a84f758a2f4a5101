package xueban.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ./xueban model …}: which learner model serves. */
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Lists the learner models of a tenant, and lets one of them serve. New ones come from",
      "./xueban train."
    },
    subcommands = {
      ModelListCommand.class,
      ModelShowCommand.class,
      ModelActivateCommand.class,
      ModelRollbackCommand.class,
      HelpCommand.class
    })
final class ModelCommand {}
