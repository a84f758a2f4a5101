package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexSnapshotTest {
  @TempDir private Path folder;

  @Test
  void linkLatest_commitGoneMeanwhile_linksTheNewer() throws IOException {
    List<String> linked = new ArrayList<>();
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      commit(writer);
      String before = SegmentInfos.readLatestCommit(directory).getSegmentsFileName();
      boolean[] first = {true};
      IndexSnapshot.linkLatest(
          directory,
          file -> {
            if (first[0]) {
              first[0] = false;
              commit(writer);
              throw new NoSuchFileException(file);
            }
            linked.add(file);
          });

      assertThat(linked)
          .doesNotContain(before)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              SegmentInfos.readLatestCommit(directory).files(true));
    }
  }

  @Test
  void linkLatest_fileOfTheLastCommitIsGone_isThrown() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      commit(writer);
      assertThatThrownBy(
              () ->
                  IndexSnapshot.linkLatest(
                      directory,
                      file -> {
                        throw new NoSuchFileException(file);
                      }))
          .isInstanceOf(NoSuchFileException.class);
    }
  }

  @Test
  void of_folderWithoutACommit_isEmpty_andLeavesNothing() throws IOException {
    Files.createDirectory(folder.resolve("ours"));
    try (IndexSnapshot snapshot = IndexSnapshot.of(folder, List.of("ours"))) {
      assertThat(snapshot.folder().resolve("ours")).isEmptyDirectory();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("ours"));
    }
  }

  private static void commit(IndexWriter writer) throws IOException {
    writer.addDocument(new Document());
    writer.commit();
  }
}
