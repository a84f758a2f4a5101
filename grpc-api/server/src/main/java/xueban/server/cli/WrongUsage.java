package xueban.server.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command as it was typed, in a line or two, and how to learn more. */
final class WrongUsage implements IParameterExceptionHandler {
  /** Exit code of a command that was typed wrongly. */
  static final int EXIT = 2;

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("xueban: " + what(wrong, command));
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println(
        command.getParent() == null
            ? "./xueban help lists the commands."
            : "./%s --help says how to use it."
                .formatted(command.getCommandSpec().qualifiedName()));
    return EXIT;
  }

  private static String what(ParameterException wrong, CommandLine command) {
    if (wrong instanceof UnmatchedArgumentException unmatched && command.getParent() == null) {
      List<String> unknown = unmatched.getUnmatched();
      return "there is no command \"%s\".".formatted(unknown.getFirst());
    }
    String message = String.valueOf(wrong.getMessage());
    return message.endsWith(".") ? message : message + ".";
  }
}
