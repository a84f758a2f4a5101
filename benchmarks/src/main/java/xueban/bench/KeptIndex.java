package xueban.bench;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Where a bench keeps what it indexes from run to run.
 *
 * @param folder made if missing
 * @param searchesOnly whether to search what is there, as it is, and to index nothing
 */
public record KeptIndex(Path folder, boolean searchesOnly) {
  public KeptIndex {
    requireNonNull(folder, "folder");
  }
}
