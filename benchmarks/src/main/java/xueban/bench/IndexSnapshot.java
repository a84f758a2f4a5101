package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import xueban.XuebanException;

/**
 * Indexes that a run has kept, by hard links to their files in a folder beside them: opened there,
 * nothing that is done to them reaches what is kept, and another process may go on indexing.
 */
final class IndexSnapshot implements AutoCloseable {
  private final TemporaryFolder links;

  private IndexSnapshot(TemporaryFolder links) {
    this.links = links;
  }

  /**
   * Links the last commit of each index.
   *
   * @param kept folder that holds a folder for each index
   * @param names of these
   * @throws XuebanException if one is not there
   */
  static IndexSnapshot of(Path kept, List<String> names) {
    for (String name : names) {
      if (!Files.isDirectory(kept.resolve(name))) {
        throw XuebanException.invalid(
            "index",
            "%s holds no index \"%s\"; run once without --searches-only.".formatted(kept, name));
      }
    }
    IndexSnapshot snapshot = new IndexSnapshot(new TemporaryFolder(kept));
    try {
      for (String name : names) {
        link(kept.resolve(name), snapshot.folder().resolve(name));
      }
      return snapshot;
    } catch (IOException e) {
      snapshot.close();
      throw new UncheckedIOException("Cannot link to the files in " + kept, e);
    } catch (RuntimeException e) { // a disk may know no links
      snapshot.close();
      throw e;
    }
  }

  private static void link(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (FSDirectory directory = FSDirectory.open(from)) {
      if (DirectoryReader.indexExists(directory)) { // else nothing was committed before it ended
        linkLatest(directory, file -> Files.createLink(to.resolve(file), from.resolve(file)));
      }
    }
  }

  /** Makes a link to a file of an index. */
  interface FileLink {
    void to(String file) throws IOException;
  }

  /** Links the files of the last commit; if one is gone because of a newer commit, of that. */
  static void linkLatest(Directory directory, FileLink link) throws IOException {
    Set<String> linked = new HashSet<>();
    while (true) {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      try {
        for (String file : commit.files(false)) {
          if (!linked.contains(file)) {
            link.to(file);
            linked.add(file);
          }
        }
        link.to(commit.getSegmentsFileName()); // last: it must not name what is not there
        return;
      } catch (NoSuchFileException e) {
        if (SegmentInfos.readLatestCommit(directory).getGeneration() == commit.getGeneration()) {
          throw e;
        }
      }
    }
  }

  /** Returns the folder that holds a folder for each index. */
  Path folder() {
    return links.path();
  }

  @Override
  public void close() {
    links.close();
  }
}
