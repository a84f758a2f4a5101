package xueban.server.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/**
 * A command of ours that ran in this process.
 *
 * @param code exit code
 * @param err without lines of progress, which come only where the machine is slow
 */
record Ran(int code, String out, String err) {
  private static final Pattern PROGRESS = Pattern.compile("(?m)^(\\[.*] sending|[\\d,]+ rows)\\R");

  static Ran xueban(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
    return new Ran(code, out.toString(), PROGRESS.matcher(err.toString()).replaceAll(""));
  }
}
