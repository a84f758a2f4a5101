package xueban.server.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import xueban.XuebanException;

/** Text files that people and spreadsheets write for {@code relevance}. */
final class JudgedFiles {
  private static final String MARK = "\uFEFF"; // spreadsheets put it in front

  private JudgedFiles() {}

  /**
   * Returns the lines of a UTF-8 file.
   *
   * @param name of the parameter, for the error
   */
  static List<String> lines(String name, Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return (text.startsWith(MARK) ? text.substring(1) : text).lines().toList();
    } catch (IOException e) {
      throw XuebanException.invalid(
          name, "%s cannot be read as UTF-8 text: %s. Save it as such.".formatted(file, e));
    }
  }
}
