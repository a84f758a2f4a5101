package xueban.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM that runs {@link ChildMain}. */
final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private Child(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    output = process.inputReader(UTF_8);
  }

  static Child start(String... arguments) throws IOException {
    return new Child(java(arguments));
  }

  /** Starts one that may write no file beyond so many kibibytes. */
  static Child startLimited(int kibibytes, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("bash", "-c", "ulimit -f " + kibibytes + " && exec \"$@\"", "bash"));
    command.addAll(java(arguments));
    return new Child(command);
  }

  private static List<String> java(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ChildMain.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  long pid() {
    return process.pid();
  }

  /** Returns what the process prints next that begins with the word, "" if it ends before. */
  String await(String word) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(word)) {
        return line;
      }
    }
    return "";
  }

  /** Returns the lines that come before the process ends. */
  List<String> rest() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
    }
    return lines;
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends the process by SIGKILL: it has no chance to finish anything. */
  void kill() {
    // Through the handle: Process.destroyForcibly would also close the output that is still to
    // read.
    process.toHandle().destroyForcibly();
    process.toHandle().onExit().join();
  }

  @Override
  public void close() throws IOException {
    kill();
    output.close();
  }
}
