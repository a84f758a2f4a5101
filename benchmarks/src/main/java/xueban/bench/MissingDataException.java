package xueban.bench;

import java.nio.file.Path;

/** The evaluation data is not there, so nothing was measured. */
public final class MissingDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingDataException(Path file) {
    super(
        "No evaluation data at %s, so nothing was measured. Name its folder with --data or $XUEBAN_DATA."
            .formatted(file.toAbsolutePath().normalize()));
  }
}
