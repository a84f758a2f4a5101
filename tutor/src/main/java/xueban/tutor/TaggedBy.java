package xueban.tutor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * How far a tenant's catalog has been tagged anew, kept in a small file beside its models: losing
 * it costs the work of going through the catalog again, nothing else.
 *
 * @param tagger version of what tags, {@link #NAMES} for names alone
 * @param done number of the last change of the catalog that was looked at
 * @param end number of the last change to look at; later ones were tagged by it when they came
 */
record TaggedBy(String tagger, long done, long end) {
  /** Names alone: what tags where nothing was learnt. */
  static final String NAMES = "names";

  boolean isDone() {
    return done >= end;
  }

  /**
   * Returns what the file says; names alone if there is none, and no tagger at all if it is
   * damaged.
   */
  static TaggedBy read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, UTF_8);
      return new TaggedBy(lines.get(0), Long.parseLong(lines.get(1)), Long.parseLong(lines.get(2)));
    } catch (NoSuchFileException e) {
      return new TaggedBy(NAMES, 0, 0);
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      return new TaggedBy("", 0, 0); // whatever tags now differs from it: all is tagged anew
    }
  }

  void write(Path file) {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(draft, "%s\n%d\n%d\n".formatted(tagger, done, end), UTF_8);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
