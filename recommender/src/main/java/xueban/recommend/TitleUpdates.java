package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.recommend.suggest.Suggester;

/*
 *   begin ─► changed, changed … (any thread) ─► end: count each touched title in the index, and put or
 *   delete it. If the titles are not those of this index, or too many changed: all are put anew from the
 *   index's own list of titles, which needs no catalog.
 */
/**
 * Keeps the titles that are suggested in step with an index. Trouble here never stops a refresh.
 */
final class TitleUpdates {
  private static final Logger log = LoggerFactory.getLogger(TitleUpdates.class);

  /**
   * Where more than a quarter of the titles are touched, putting all anew is as quick; up to so
   * many they are put one by one anyway, and beyond so many their names would need much room.
   */
  private static final int FEW_TOUCHED = 5_000;

  private static final int MANY_TOUCHED = 100_000;
  private static final int SHARE_TOUCHED = 4;

  /** UTF-16 units of all touched titles together: 10 MB, where usual titles need 4. */
  private static final int MOST_UNITS = 5_000_000;

  /** Titles that one worker takes at a time, and how many such batches are in memory. */
  static final int BATCH = 500;

  static final int BATCHES = 16;

  private static final String FORMAT = "1";

  private final Suggester suggester;
  private final IndexWorkers workers;
  private final Set<String> touched = ConcurrentHashMap.newKeySet();
  private final AtomicLong touchedUnits = new AtomicLong();
  private final int fewTouched;
  private final int mostUnits;
  private volatile boolean anew;
  private volatile int mostTouched;

  TitleUpdates(Suggester suggester, IndexWorkers workers) {
    this(suggester, workers, FEW_TOUCHED, MOST_UNITS);
  }

  /**
   * Makes updates with limits.
   *
   * @param fewTouched so many titles are put one by one however few there are, at least 1
   * @param mostUnits most UTF-16 units of the titles that are put one by one, at least 1
   */
  TitleUpdates(Suggester suggester, IndexWorkers workers, int fewTouched, int mostUnits) {
    this.suggester = suggester;
    this.workers = workers;
    this.fewTouched = fewTouched;
    this.mostUnits = mostUnits;
    mostTouched = fewTouched;
  }

  /** Prepares for changes of an index as it is shown now. */
  void begin(CatalogIndex index) {
    forget();
    mostTouched = fewTouched;
    try {
      mostTouched = mostTouched(suggester.titles(), fewTouched);
      anew = !suggester.madeOf().equals(madeOf(index));
    } catch (IOException | AlreadyClosedException e) {
      anew = true;
    }
  }

  private void forget() {
    touched.clear();
    touchedUnits.set(0);
  }

  private static int mostTouched(long titles, int few) {
    return Math.clamp(titles / SHARE_TOUCHED, few, Math.max(few, MANY_TOUCHED));
  }

  /** Says that an entry has another title than before; empty where it was not or is not there. */
  void changed(String before, String after) {
    if (!anew && !before.equals(after)) {
      touch(before);
      touch(after);
      if (touched.size() > mostTouched || touchedUnits.get() > mostUnits) {
        anew = true;
        forget();
      }
    }
  }

  private void touch(String title) {
    if (!title.isEmpty() && touched.add(title)) {
      touchedUnits.addAndGet(title.length());
    }
  }

  /** Brings the titles in step with what the index shows now. */
  void end(CatalogIndex index) {
    try (CatalogIndex.Reading reading = index.read()) {
      if (!suggester.isOpen()) {
        await(List.of(stopped -> suggester.reopen()));
        anew = true;
      }
      if (anew) {
        putAll(reading.searcher());
      } else {
        putTouched(reading.searcher());
      }
      // Not after an interruption: titles half put would count as those of this index.
      await(List.of(stopped -> show(index)));
    } catch (IOException | AlreadyClosedException e) {
      log.warn(
          "Titles to suggest could not be brought up to date; the next refresh tries again", e);
    } finally {
      forget();
    }
  }

  private void show(CatalogIndex index) throws IOException {
    suggester.show(madeOf(index));
    if (anew) {
      suggester.commit();
    }
  }

  private void putTouched(IndexSearcher searcher) throws IOException {
    Batches<String> titles = new Batches<>(title -> putTouched(title, searcher));
    for (String title : touched) {
      titles.add(title);
    }
    titles.end();
  }

  private void putTouched(String title, IndexSearcher searcher) throws IOException {
    long entries = searcher.count(new TermQuery(new Term(IndexFields.TITLE, title)));
    if (entries == 0) {
      suggester.deleteTitle(title);
    } else {
      suggester.putTitle(title, entries);
    }
  }

  private void putAll(IndexSearcher searcher) throws IOException {
    await(List.of(stopped -> suggester.deleteTitles()));
    IndexReader reader = searcher.getIndexReader();
    @Nullable Terms terms = MultiTerms.getTerms(reader, IndexFields.TITLE);
    if (terms == null) {
      return;
    }
    Batches<Counted> titles =
        new Batches<>(counted -> suggester.addTitle(counted.title(), counted.entries()));
    TermsEnum at = terms.iterator();
    for (BytesRef term = at.next(); term != null; term = at.next()) {
      long entries =
          reader.hasDeletions()
              ? searcher.count(
                  new TermQuery(new Term(IndexFields.TITLE, BytesRef.deepCopyOf(term))))
              : at.docFreq();
      if (entries > 0) {
        titles.add(new Counted(term.utf8ToString(), entries));
      }
    }
    titles.end();
  }

  private record Counted(String title, long entries) {}

  /** What is done with each of some titles. */
  private interface Putting<T> {
    void put(T title) throws IOException;
  }

  /** Titles that the workers put, a batch at a time. */
  private final class Batches<T> {
    private final Putting<T> putting;
    private final List<JointTasks.Task> tasks = new ArrayList<>();
    private List<T> batch = new ArrayList<>();

    Batches(Putting<T> putting) {
      this.putting = putting;
    }

    /** Adds a title; where the memory for batches is full, waits until these are put. */
    void add(T title) throws IOException {
      batch.add(title);
      if (batch.size() == BATCH) {
        cut();
        if (tasks.size() == BATCHES) {
          await(tasks);
          tasks.clear();
        }
      }
    }

    private void cut() {
      List<T> titles = batch;
      batch = new ArrayList<>();
      tasks.add(
          stopped -> {
            for (int i = 0; i < titles.size() && !stopped.getAsBoolean(); i++) {
              putting.put(titles.get(i));
            }
          });
    }

    /** Waits until all are put. */
    void end() throws IOException {
      cut();
      await(tasks);
    }
  }

  /** Waits for all tasks. */
  private void await(List<JointTasks.Task> tasks) throws IOException {
    try {
      workers.runAll(tasks);
    } catch (RuntimeException e) {
      throw new IOException("titles were not all put", e);
    }
  }

  private static Map<String, String> madeOf(CatalogIndex index) {
    Map<String, String> made = new TreeMap<>();
    made.put("format", FORMAT);
    made.put("index", index.identity().index());
    made.put("change", Long.toString(index.searchable()));
    return made;
  }
}
