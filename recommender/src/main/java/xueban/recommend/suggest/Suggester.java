package xueban.recommend.suggest;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.graph.KnowledgeGraph;

/**
 * Suggests concept names of a graph and titles while a person types. Safe for concurrent use;
 * titles are brought up to date by one at a time, who may put and delete different ones on many
 * threads.
 *
 * <p>The kind of match decides first ({@link Match}), then whether all of the text was typed, then
 * concepts come before titles, then what leads to more resources. A concept is suggested once, by
 * the name that fits best, and no title that reads like a concept suggested.
 */
public final class Suggester implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(Suggester.class);

  /** How much is behind a suggestion, asked while it is made. */
  public interface Counts {
    /** Returns how many entries are about a concept, or were until lately: to order by. */
    long about(String concept) throws IOException;

    /** Returns how many entries are about a concept. */
    long ofConcept(String concept) throws IOException;

    /** Returns how many entries have a title. */
    long ofTitle(String title) throws IOException;
  }

  private final Directory directory;
  private volatile PrefixIndex titles;
  private KnowledgeGraph graph;
  private volatile @Nullable ConceptPrefixes concepts;

  private Suggester(Directory directory, KnowledgeGraph graph) throws IOException {
    this.directory = directory;
    this.graph = graph;
    titles = opened(directory);
  }

  /** Opens the titles kept in a directory, which is the caller's to close. */
  public static Suggester open(Directory titles, KnowledgeGraph graph) throws IOException {
    return new Suggester(titles, requireNonNull(graph, "graph"));
  }

  /** Opens what is there, or starts with nothing where that cannot be read. */
  private static PrefixIndex opened(Directory directory) throws IOException {
    try {
      return new PrefixIndex(directory);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException
        | IllegalArgumentException e) {
      log.warn("The titles to suggest cannot be read and are put anew from the search index", e);
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
      return new PrefixIndex(directory);
    }
  }

  /** Returns false once a fault has closed the titles' writer. */
  public boolean isOpen() {
    return titles.isOpen();
  }

  /** Puts a new writer in the place of one that a fault has closed. */
  public void reopen() throws IOException {
    close();
    titles = opened(directory);
  }

  /**
   * Goes over to the concepts of another graph. If any were ever asked for, the names are built
   * before this returns; until then suggestions come from the graph before, and none waits.
   */
  public synchronized void use(KnowledgeGraph newGraph) {
    graph = requireNonNull(newGraph, "graph");
    if (concepts != null) {
      try {
        concepts = ConceptPrefixes.of(newGraph);
      } catch (IOException e) {
        throw new UncheckedIOException("The names of a graph, in memory, could not be put.", e);
      }
    }
  }

  /** Returns suggestions, best first. */
  public List<Suggestion> suggest(SuggestRequest request, Counts counts) throws IOException {
    return new SuggestionRun(request, concepts(), titles, counts).suggestions();
  }

  /** The first suggestion builds the names of a graph; a service that is never asked does not. */
  private ConceptPrefixes concepts() throws IOException {
    ConceptPrefixes known = concepts;
    return known == null ? firstConcepts() : known;
  }

  private synchronized ConceptPrefixes firstConcepts() throws IOException {
    ConceptPrefixes known = concepts;
    if (known == null) {
      known = ConceptPrefixes.of(graph);
      concepts = known;
    }
    return known;
  }

  /** Puts a title that so many entries have, at least 1. */
  public void putTitle(String title, long entries) throws IOException {
    if (isSuggestible(title)) {
      titles.put(title, "", rounded(entries));
    }
  }

  /** Adds a title that is known not to be there. */
  public void addTitle(String title, long entries) throws IOException {
    if (isSuggestible(title)) {
      titles.add(title, "", rounded(entries));
    }
  }

  public void deleteTitle(String title) throws IOException {
    titles.delete(title, "");
  }

  /** Deletes all titles; what is put next is of nothing until it is shown. */
  public void deleteTitles() throws IOException {
    titles.mark(Map.of()); // else titles half put would count as those of what was there before
    titles.deleteAll();
  }

  /** Returns how many different titles there are. */
  public long titles() {
    return titles.size();
  }

  /**
   * Shows what was put so far.
   *
   * @param madeOf says what the titles are of; {@link #madeOf} tells it after a restart
   */
  public void show(Map<String, String> madeOf) throws IOException {
    titles.mark(madeOf);
    titles.show();
  }

  /** Makes what was put so far survive a crash. */
  public void commit() throws IOException {
    titles.commit();
  }

  /** Returns what the titles are of; empty if there never were any. */
  public Map<String, String> madeOf() throws IOException {
    return titles.marked();
  }

  private static boolean isSuggestible(String title) {
    return title.chars().noneMatch(Character::isISOControl);
  }

  /**
   * Returns a count cut to its two highest bits: it orders titles, and need not be written again
   * for each entry that comes or goes.
   */
  static long rounded(long entries) {
    long high = Long.highestOneBit(entries);
    return entries & (high | high >> 1);
  }

  @Override
  public void close() throws IOException {
    try {
      titles.close();
    } catch (AlreadyClosedException e) {
      // A full disk closed the writer before; what is missing is built anew at the next opening.
      return;
    }
  }
}
