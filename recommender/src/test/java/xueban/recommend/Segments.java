package xueban.recommend;

import java.io.IOException;
import java.util.function.IntFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Makes indexes in memory whose segments are as a test wants them. */
final class Segments {
  private Segments() {}

  /**
   * Returns a reader of the documents numbered from 0 on.
   *
   * @param size how many documents each segment has; the last may have fewer
   * @param deleted ids of entries that are deleted again
   */
  static DirectoryReader of(int documents, int size, IntFunction<Document> maker, String... deleted)
      throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig unmerged = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, unmerged)) {
      for (int i = 0; i < documents; i++) {
        writer.addDocument(maker.apply(i));
        if ((i + 1) % size == 0) {
          writer.commit();
        }
      }
      for (String id : deleted) {
        writer.deleteDocuments(new Term(IndexFields.ID, id));
      }
    }
    return DirectoryReader.open(directory);
  }
}
