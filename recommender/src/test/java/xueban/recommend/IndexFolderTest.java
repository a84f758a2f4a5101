package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;

class IndexFolderTest {
  private static final IndexIdentity IDENTITY = IndexIdentity.fresh("none", "a").withLastChange(7);

  @TempDir private Path folder;
  private Directory directory;

  @BeforeEach
  void open() throws IOException {
    directory = FSDirectory.open(folder);
  }

  @AfterEach
  void close() throws IOException {
    directory.close();
  }

  /** Writes an index of one segment, of which most is one stored field. */
  private void write() throws IOException {
    byte[] noise = new byte[50_000];
    new Random(1).nextBytes(noise);
    Document document = new Document();
    document.add(new StoredField("noise", noise));
    try (IndexWriter writer = IndexFolder.writer(directory, OpenMode.CREATE)) {
      writer.addDocument(document);
      writer.setLiveCommitData(IDENTITY.write().entrySet());
    }
  }

  @Test
  void writer_mergesSmallSegments_andWaitsForNoMerge() throws IOException {
    try (IndexWriter writer = IndexFolder.writer(directory, OpenMode.CREATE)) {
      TieredMergePolicy merges = (TieredMergePolicy) writer.getConfig().getMergePolicy();
      assertThat(merges.getFloorSegmentMB()).isCloseTo(128, within(1e-9));
      assertThat(writer.getConfig().getMaxFullFlushMergeWaitMillis()).isZero();
    }
  }

  @Test
  void writer_heldByAnother_isInUse() throws IOException {
    write();
    String[] before = directory.listAll();
    try (IndexWriter writer = IndexFolder.writer(directory, OpenMode.APPEND)) {
      assertThat(writer.isOpen()).isTrue();
      assertInUse(() -> IndexFolder.writer(directory, OpenMode.APPEND).close());
      assertInUse(() -> IndexFolder.wipe(directory));
      assertThat(directory.listAll()).contains(before);
    }
    IndexFolder.writer(directory, OpenMode.APPEND).close();
  }

  private void assertInUse(ThrowingCallable opening) {
    assertThatThrownBy(opening)
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FOLDER_IN_USE))
        .hasMessageContaining(folder.toString());
  }

  @Test
  void wipe_anyFiles_leavesTheLockAlone() throws IOException {
    write();
    Files.writeString(folder.resolve("_9.cfs"), "no index");
    IndexFolder.wipe(directory);
    assertThat(directory.listAll()).containsExactly(IndexWriter.WRITE_LOCK_NAME);
    IndexFolder.wipe(directory);
    IndexFolder.writer(directory, OpenMode.CREATE).close();
  }

  @Test
  void identity_ofAnIndex_isWhatItsCommitSays() throws IOException {
    write();
    assertThat(IndexFolder.identity(directory)).isEqualTo(IDENTITY);
  }

  @Test
  void identity_noIndex_isNotFound() {
    assertThatThrownBy(() -> IndexFolder.identity(directory))
        .isInstanceOf(IndexNotFoundException.class);
  }

  /** Damage that opening the index does not meet. */
  @Test
  void identity_oneByteDamaged_isCorrupt() throws IOException {
    write();
    Path largest = largest();
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 1;
    Files.write(largest, bytes);
    assertThatThrownBy(() -> IndexFolder.identity(directory))
        .isInstanceOf(CorruptIndexException.class)
        .hasMessageContaining("checksum failed");
  }

  private Path largest() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toFile().length() > 50_000).findFirst().orElseThrow();
    }
  }
}
