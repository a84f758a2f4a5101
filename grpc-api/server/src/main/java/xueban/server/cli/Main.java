package xueban.server.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** What {@code ./xueban} starts. */
@Command(
    name = "xueban",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "xueban 学伴, a learning service.",
    footer = {
      "",
      "The launcher adds:",
      "  test         Does all set-up and runs every test.",
      "  bench NAME   Measures; without a name, lists what can be measured.",
      "  train        Trains a model on a tenant's own log; model activate lets it serve.",
      "",
      "Exit codes: 0 done, 1 failed (the message says why), 2 wrong usage."
    },
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      SearchCommand.class,
      RelevanceCommand.class,
      AskCommand.class,
      ProfileCommand.class,
      LearnerCommand.class,
      HomeworkCommand.class,
      FaqCommand.class,
      QuestionCommand.class,
      PaperCommand.class,
      LessonCheckCommand.class,
      GraphCommand.class,
      GenerateCommand.class,
      ModelCommand.class,
      DoctorCommand.class,
      HelpCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Logging.takeOver();
    PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
    PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
    System.exit(commandLine(out, err).execute(args));
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new WrongUsage())
        .setExecutionExceptionHandler(
            (failure, commandLine, parsed) -> {
              commandLine.getErr().println("xueban: " + FailureText.of(failure));
              return 1;
            });
  }
}
