package xueban.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ./xueban model …}: which models serve. */
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Lists the models of a tenant, and lets one of them serve for what it is for: following",
      "learners, tagging texts, scoring short answers. New ones come from ./xueban train."
    },
    subcommands = {
      ModelListCommand.class,
      ModelShowCommand.class,
      ModelActivateCommand.class,
      ModelRollbackCommand.class,
      HelpCommand.class
    })
final class ModelCommand {}
