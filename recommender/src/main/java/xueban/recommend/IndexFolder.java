package xueban.recommend;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import xueban.ErrorCode;
import xueban.XuebanException;

/** The folder that a Lucene index lies in: what it says that it holds, and who may write there. */
final class IndexFolder {
  private static final double RAM_BUFFER_MB = 64;

  /**
   * Segments smaller than this are merged as if they were as large, so that there are fewer. A
   * search by meaning walks a graph in each; Lucene's 16 are 6,000 documents with vectors.
   */
  private static final double SMALL_SEGMENT_MB = 128;

  /**
   * Lucene waits half a second for merges of such segments when it commits or shows, so that what
   * it writes is merged already. Merges of a gigabyte do not end in that time, and all other
   * workers would stand idle: they go on behind, and the next commit has them.
   */
  private static final long WAIT_FOR_MERGES_MILLIS = 0;

  private static final long READ_THROUGH_BYTES = 512L << 20;

  private IndexFolder() {}

  /**
   * Returns what the index says of itself; one that is not too large is read through first.
   *
   * @throws IOException as Lucene tells a missing or damaged index
   */
  static IndexIdentity identity(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, String> data = reader.getIndexCommit().getUserData();
      // Damage shows now and not in the middle of a search. Reading a large index through would
      // hold up the start; there it shows in the search that meets it.
      if (bytes(directory) <= READ_THROUGH_BYTES) {
        for (var leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
      }
      return IndexIdentity.read(data);
    }
  }

  private static long bytes(Directory directory) throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }

  /**
   * Deletes all files: a writer would stumble over damaged ones even if told to start anew.
   *
   * @throws XuebanException {@code FOLDER_IN_USE} if another process writes there
   */
  static void wipe(Directory directory) throws IOException {
    try (Lock ours = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      ours.ensureValid();
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    } catch (LockObtainFailedException e) {
      throw inUse(directory, e);
    }
  }

  /**
   * Opens the one writer that a folder can have.
   *
   * @throws XuebanException {@code FOLDER_IN_USE} if another process writes there
   */
  static IndexWriter writer(Directory directory, IndexWriterConfig.OpenMode mode)
      throws IOException {
    try {
      return new IndexWriter(
          directory,
          new IndexWriterConfig()
              .setOpenMode(mode)
              .setCodec(VectorPrecision.SERVED.codec())
              .setRAMBufferSizeMB(RAM_BUFFER_MB)
              .setMergePolicy(new TieredMergePolicy().setFloorSegmentMB(SMALL_SEGMENT_MB))
              .setMaxFullFlushMergeWaitMillis(WAIT_FOR_MERGES_MILLIS)
              .setCommitOnClose(true));
    } catch (LockObtainFailedException e) {
      throw inUse(directory, e);
    }
  }

  private static XuebanException inUse(Directory directory, LockObtainFailedException cause) {
    return new XuebanException(
        ErrorCode.FOLDER_IN_USE,
        "The search index in %s is held by another process; stop it first.".formatted(directory),
        cause);
  }
}
