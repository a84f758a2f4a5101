package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/**
 * The folder in which a bench of generated resources has its indexes: one for the moment, or the
 * one that {@code --index} names. With {@code --searches-only} what is there is seen through an
 * {@link IndexSnapshot}, and the catalog is as large as that.
 */
final class ScaleFolder implements AutoCloseable {
  /** The index of ours, and that of its titles. */
  static final String OURS = "ours";

  static final String TITLES = "ours-titles";

  /** What a commit of ours calls the last resource up to which it has all. */
  private static final String LAST_CHANGE = "lastChange";

  private final Path kept;
  private final Path indexes;
  private final GeneratedCatalog catalog;
  private final boolean searchesOnly;
  private final AutoCloseable closed;

  private ScaleFolder(
      Path kept,
      Path indexes,
      GeneratedCatalog catalog,
      boolean searchesOnly,
      AutoCloseable closed) {
    this.kept = kept;
    this.indexes = indexes;
    this.catalog = catalog;
    this.searchesOnly = searchesOnly;
    this.closed = closed;
  }

  /**
   * Opens the folder.
   *
   * @param beside names of the Lucene indexes that a bench has beside ours
   * @throws XuebanException if it holds more than shall be generated, or is to be searched only and
   *     holds too little
   */
  static ScaleFolder of(BenchOptions options, List<String> beside) {
    List<String> names = new ArrayList<>(beside);
    names.add(OURS);
    Optional<KeptIndex> kept = options.keptIndex();
    try {
      if (kept.isPresent() && kept.get().searchesOnly()) {
        return searchesOnly(kept.get().folder(), names);
      }
      GeneratedCatalog catalog = new GeneratedCatalog(options.part().resources());
      if (kept.isEmpty()) {
        TemporaryFolder folder = new TemporaryFolder();
        return new ScaleFolder(folder.path(), folder.path(), catalog, false, folder);
      }
      Path folder = Files.createDirectories(kept.get().folder());
      for (String name : names) {
        refuseMore(size(folder.resolve(name)), catalog.size(), folder);
      }
      return new ScaleFolder(folder, folder, catalog, false, () -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseMore(long there, long wanted, Path folder) {
    if (there > wanted) {
      throw XuebanException.invalid(
          "resources",
          "(%,d) must be at least the %,d that %s holds; name that many or another folder."
              .formatted(wanted, there, folder));
    }
  }

  private static ScaleFolder searchesOnly(Path kept, List<String> names) throws IOException {
    List<String> linked = new ArrayList<>(names);
    linked.add(TITLES);
    IndexSnapshot snapshot = IndexSnapshot.of(kept, linked);
    try {
      long ours = taken(snapshot.folder().resolve(OURS));
      if (ours == 0) {
        throw XuebanException.invalid(
            "index",
            "%s holds no resource of ours for good; run once without --searches-only."
                .formatted(kept));
      }
      for (String name : names) {
        long other = taken(snapshot.folder().resolve(name));
        if (other != ours) {
          throw XuebanException.invalid(
              "index",
              "holds %,d resources of ours and %,d of %s; run once without --searches-only."
                  .formatted(ours, other, name));
        }
      }
      return new ScaleFolder(
          kept, snapshot.folder(), GeneratedCatalog.indexed(ours), true, snapshot);
    } catch (IOException | RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  /** Returns how many resources a Lucene index holds, 0 if there is none. */
  private static long size(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (FSDirectory directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory) ? IndexMakeUp.of(folder).resources() : 0;
    }
  }

  /**
   * Returns up to which resource a Lucene index has all, 0 if there is none. A commit beside the
   * indexing may hold some beyond the one that it names; an index that names none is whole.
   */
  private static long taken(Path folder) throws IOException {
    long size = size(folder);
    if (size == 0) {
      return 0;
    }
    try (FSDirectory directory = FSDirectory.open(folder)) {
      @Nullable String last =
          SegmentInfos.readLatestCommit(directory).getUserData().get(LAST_CHANGE);
      return last == null ? size : Long.parseLong(last);
    }
  }

  /** Returns where a Lucene index is or comes. */
  Path index(String name) {
    return indexes.resolve(name);
  }

  /**
   * Returns where something else is or comes, which stays if the indexes do; what opens it writes
   * there.
   *
   * @throws XuebanException if it shall only be searched, and is not there
   */
  Path other(String name) {
    Path other = kept.resolve(name);
    if (searchesOnly && !Files.isDirectory(other)) {
      throw XuebanException.invalid(
          "index", "%s holds no \"%s\"; run once without --searches-only.".formatted(kept, name));
    }
    return other;
  }

  GeneratedCatalog catalog() {
    return catalog;
  }

  boolean searchesOnly() {
    return searchesOnly;
  }

  /** Returns how many resources our index lacks so far. */
  long missing() throws IOException {
    return catalog.size() - taken(index(OURS));
  }

  @Override
  public void close() {
    try {
      closed.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
