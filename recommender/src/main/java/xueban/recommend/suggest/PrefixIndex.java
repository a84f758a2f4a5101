package xueban.recommend.suggest;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;
import xueban.nlp.pinyin.PinyinText;

/*
 * Lucene's AnalyzingInfixSuggester has the same idea: beginnings as terms, documents sorted by weight
 * when segments are written, so that the first postings of a term are the best and a look-up stops
 * there. Three kinds of key a text:
 *
 *   text      勾股定理         "勾" "勾股" …
 *   letters   gougudingli     "g" "go" "gou" …
 *   initials  ggdl            "g" "gg" …
 *
 * All of it lies in the index files; the heap holds the writer's buffer while it writes.
 */
/** Texts found by how they begin, the weightiest first. Safe for concurrent use. */
final class PrefixIndex implements Closeable {
  /** The kinds of key, and how much of one can be looked up. */
  enum Key {
    TEXT("t", 24),
    LETTERS("l", 24),
    INITIALS("i", 12);

    final String field;
    final int longest;

    Key(String field, int longest) {
      this.field = field;
      this.longest = longest;
    }
  }

  /**
   * A text that was found.
   *
   * @param tag what the text was put with
   */
  record Entry(String text, String tag, long weight, PinyinText units) {}

  /** Each flush writes all beginnings of its texts, and most texts share theirs with others. */
  private static final double RAM_BUFFER_MB = 64;

  private static final Sort BY_WEIGHT =
      new Sort(new SortField(PrefixDocument.WEIGHT, SortField.Type.LONG, true));

  private final IndexWriter writer;
  private final SearcherManager searchers;

  PrefixIndex(Directory directory) throws IOException {
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(RAM_BUFFER_MB)
                .setIndexSort(BY_WEIGHT)
                .setCommitOnClose(true));
    searchers = searchers(writer);
  }

  /** Opens all segments; if one cannot be read, lets go of the directory for who starts anew. */
  private static SearcherManager searchers(IndexWriter writer) throws IOException {
    try {
      return new SearcherManager(writer, new SearcherFactory());
    } catch (IOException | RuntimeException e) {
      try {
        writer.rollback();
      } catch (IOException | RuntimeException also) {
        e.addSuppressed(also);
      }
      throw e;
    }
  }

  /** Puts a text in place of the same with the same tag. */
  void put(String text, String tag, long weight) throws IOException {
    writer.updateDocument(PrefixDocument.term(text, tag), PrefixDocument.of(text, tag, weight));
  }

  /** Adds a text that is known not to be there. */
  void add(String text, String tag, long weight) throws IOException {
    writer.addDocument(PrefixDocument.of(text, tag, weight));
  }

  void delete(String text, String tag) throws IOException {
    writer.deleteDocuments(PrefixDocument.term(text, tag));
  }

  void deleteAll() throws IOException {
    writer.deleteAll();
  }

  /** Makes what was put so far visible. */
  void show() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Returns what {@link #mark} said last, also before a restart. */
  Map<String, String> marked() throws IOException {
    Map<String, String> marks = new TreeMap<>();
    @Nullable Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(e -> marks.put(e.getKey(), e.getValue()));
    }
    return marks;
  }

  /** Says what the texts were made of; kept with the next commit. */
  void mark(Map<String, String> marks) {
    writer.setLiveCommitData(marks.entrySet());
  }

  void commit() throws IOException {
    writer.commit();
  }

  boolean isOpen() {
    return writer.isOpen();
  }

  long size() {
    return writer.getDocStats().numDocs;
  }

  /**
   * Returns texts that begin so, the weightiest first.
   *
   * @param accept decides on each; refused ones do not count
   * @param limit most texts
   * @param looked most texts to look at in all, for keys that many share; each segment gets its
   *     share, and what the ones before it left
   */
  <T> List<T> find(
      Key key, String prefix, Function<Entry, @Nullable T> accept, int limit, int looked)
      throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return new PrefixLookup(searcher, key).beginning(prefix, accept, limit, looked);
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * Returns texts one of whose keys is accepted by the automaton, the weightiest first.
   *
   * @param make makes a value of the key and the text
   * @param looked most texts to weigh; each segment and each key gets its share
   */
  <T> List<T> find(
      Key key, CompiledAutomaton like, BiFunction<String, Entry, T> make, int limit, int looked)
      throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return new PrefixLookup(searcher, key).like(like, make, limit, looked);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      searchers.close();
    } finally {
      writer.close();
    }
  }
}
