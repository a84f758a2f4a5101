package xueban.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ./xueban question}: questions that go to teachers. */
@Command(
    name = "question",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Hands questions on to teachers, and answers them.",
    subcommands = {
      QuestionAskCommand.class,
      QuestionListCommand.class,
      QuestionAnswerCommand.class,
      HelpCommand.class
    })
final class QuestionCommand {}
