package xueban.recommend;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.XuebanException;

/**
 * A Lucene index for as long as its writer lives. A writer that met a full disk is closed for good;
 * then this object goes on answering searches until a new one takes its place.
 */
final class CatalogIndex implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(CatalogIndex.class);

  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile IndexIdentity identity;
  private volatile long searchable;
  private volatile boolean showsAll = true;
  private final AtomicLong uncommitted = new AtomicLong();

  private CatalogIndex(IndexWriter writer, IndexIdentity identity, SearchThreads threads)
      throws IOException {
    this.writer = writer;
    this.identity = identity;
    searchers = new SearcherManager(writer, ParallelSearcher.factory(threads));
    searchable = identity.lastChange();
    writer.setLiveCommitData(() -> this.identity.write().entrySet().iterator());
  }

  /**
   * Opens the index that is there as far as it is of use, else an empty one.
   *
   * <p>It is of use if it can be read, was made by this format and these embedders, and is not
   * ahead of the catalog. One made with another analysis is kept for its vectors, and starts again
   * at change 0.
   *
   * @param latest number of the catalog's latest change
   * @param threads what long searches are done by
   * @throws XuebanException {@code FOLDER_IN_USE} if another process writes there
   */
  static CatalogIndex open(
      Directory directory, IndexIdentity wanted, long latest, SearchThreads threads)
      throws IOException {
    IndexIdentity found;
    try {
      found = IndexFolder.identity(directory);
    } catch (IndexNotFoundException e) {
      return create(directory, wanted, threads);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException
        | IllegalArgumentException e) {
      log.warn("The search index cannot be read and is built anew from the catalog", e);
      return create(directory, wanted, threads);
    }
    if (!wanted.canGoOnFrom(found) || found.lastChange() > latest) {
      log.info("The search index was made by {}; it is built anew as {}", found, wanted);
      return create(directory, wanted, threads);
    }
    boolean sameAnalysis = found.analysis().equals(wanted.analysis());
    return new CatalogIndex(
        IndexFolder.writer(directory, IndexWriterConfig.OpenMode.APPEND),
        sameAnalysis ? found : wanted,
        threads);
  }

  /**
   * Returns an empty index in place of whatever was there.
   *
   * @throws XuebanException {@code FOLDER_IN_USE} if another process writes there
   */
  static CatalogIndex create(Directory directory, IndexIdentity identity, SearchThreads threads)
      throws IOException {
    IndexFolder.wipe(directory);
    return new CatalogIndex(
        IndexFolder.writer(directory, IndexWriterConfig.OpenMode.CREATE), identity, threads);
  }

  /** Puts a document in place of the one of the same id. */
  void put(IndexedDocument document) throws IOException {
    Document made = LuceneDocument.of(document);
    write(() -> writer.updateDocument(ofId(document.id()), made));
  }

  /** Puts a document of an id that the index is known not to hold: there is none to look for. */
  void add(IndexedDocument document) throws IOException {
    Document made = LuceneDocument.of(document);
    write(() -> writer.addDocument(made));
  }

  void delete(String id) throws IOException {
    write(() -> writer.deleteDocuments(ofId(id)));
  }

  private static Term ofId(String id) {
    return new Term(IndexFields.ID, id);
  }

  /** What is done with the writer; what Lucene returns is not needed. */
  private interface Write {
    long run() throws IOException;
  }

  private void write(Write what) throws IOException {
    showsAll = false;
    run(what);
    uncommitted.incrementAndGet();
  }

  /**
   * Has the writer do something, and names the fault: of threads that write at once, Lucene tells
   * it only to the one that met it.
   */
  private void run(Write what) throws IOException {
    try {
      what.run();
    } catch (IllegalStateException e) { // also says that the writer is closed
      @Nullable Throwable fault = writer.getTragicException();
      throw fault == null ? e : new AlreadyClosedException(e.getMessage(), fault);
    }
  }

  /** Says that all changes up to this number are in. */
  void reached(long change) {
    identity = identity.withLastChange(change);
  }

  /** Says that all entries shall be indexed again, by another analysis. */
  void startAgain(String analysis) {
    identity = IndexIdentity.fresh(identity.vectors(), analysis);
  }

  /** Makes what was put so far visible to searches that start from now on. */
  void show() throws IOException {
    long change = identity.lastChange();
    run(
        () -> {
          searchers.maybeRefreshBlocking();
          return change;
        });
    searchable = change;
    showsAll = true;
  }

  /** Returns whether searches see all that was put, so that what they do not see is not there. */
  boolean showsAll() {
    return showsAll;
  }

  /** Makes what was put so far survive a crash. */
  void commit() throws IOException {
    long before = uncommitted.get();
    run(writer::commit);
    uncommitted.addAndGet(-before);
  }

  /** Returns how many changes at most a crash would lose. */
  long uncommitted() {
    return uncommitted.get();
  }

  IndexIdentity identity() {
    return identity;
  }

  /** Returns the number of the last change that searches see. */
  long searchable() {
    return searchable;
  }

  /** Returns false once a fault has closed the writer. */
  boolean isOpen() {
    return writer.isOpen();
  }

  /** Returns the state of the index last shown, to be closed after reading. */
  Reading read() throws IOException {
    return new Reading(searchers, searchers.acquire());
  }

  /** A state of the index; stays readable, whatever is written, until it is closed. */
  record Reading(SearcherManager searchers, IndexSearcher searcher) implements Closeable {
    @Override
    public void close() throws IOException {
      searchers.release(searcher);
    }
  }

  /** Lets go without writing anything more; searches in flight end in peace. */
  void abandon() throws IOException {
    try {
      searchers.close();
    } finally {
      if (writer.isOpen()) {
        writer.rollback();
      }
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
