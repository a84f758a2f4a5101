package xueban.tutor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import xueban.Ids;
import xueban.XuebanException;
import xueban.recommend.CatalogStore.Outcome;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.row.RowFile;
import xueban.tutor.faq.FaqAudience;
import xueban.tutor.faq.FaqEntry;
import xueban.tutor.faq.FaqMatch;
import xueban.tutor.faq.FaqMatcher;
import xueban.tutor.faq.FaqStore;
import xueban.tutor.faq.HelpCentre;

/**
 * A tenant's help-centre questions 常见问题 and their answers. {@link Xueban#ask} answers from them
 * what asks the same; here they are kept. Safe for concurrent use.
 */
public final class Faq {
  /** Most entries of a tenant: each question is compared with every wording. */
  public static final int MAX_ENTRIES = 2_000;

  private final FaqStore store;
  private final FaqMatcher matcher;

  Faq(FaqStore store, FaqMatcher matcher) {
    this.store = store;
    this.matcher = matcher;
  }

  /**
   * Puts entries in place of the former ones of their ids, all or none; durable on return, and the
   * next question finds them.
   *
   * @param dryRun true to store nothing and only say what storing would do
   * @throws XuebanException {@code INVALID_INPUT} if there would be more than {@value #MAX_ENTRIES}
   */
  public List<Outcome> put(List<FaqEntry> entries, boolean dryRun) {
    long added =
        entries.stream()
            .map(FaqEntry::id)
            .distinct()
            .filter(id -> store.find(id).isEmpty())
            .count();
    if (store.size() + added > MAX_ENTRIES) {
      throw XuebanException.invalid(
          "entries",
          "%d are there and %d new ones come; at most %d are kept. Delete some, or merge those that ask the same as wordings."
              .formatted(store.size(), added, MAX_ENTRIES));
    }
    return dryRun ? entries.stream().map(this::outcome).toList() : store.put(entries);
  }

  private Outcome outcome(FaqEntry entry) {
    Optional<FaqEntry> there = store.find(entry.id());
    if (there.isEmpty()) {
      return Outcome.ADDED;
    }
    return there.get().sameContentAs(entry) ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  public Optional<FaqEntry> find(String id) {
    return store.find(Ids.require("id", id));
  }

  /** Deletes an entry; no question is answered with it any more. Returns whether it was there. */
  public boolean delete(String id) {
    return store.delete(Ids.require("id", id));
  }

  /** Returns entries by id, those after {@code after} ("" for the first). */
  public List<FaqEntry> list(String after, int limit) {
    return store.list(after, limit);
  }

  public long size() {
    return store.size();
  }

  /** Returns the entries nearest to a question, the nearest first, ties by id. */
  public List<FaqMatch> nearest(String question, Optional<FaqAudience> audience, int limit) {
    return matcher.nearest(question, audience, limit);
  }

  /** Imports entries ({@code FaqRows}); the next question finds them. */
  public ImportReport importFile(Path file, ImportOptions options) {
    return RowFile.read(
        file, options, FaqImport.BATCH, new FaqImport(this, options.dryRun())::take);
  }

  /** Adds the sample entries as far as their ids are free. */
  public void installSample() {
    List<FaqEntry> missing =
        HelpCentre.entries().stream().filter(entry -> store.find(entry.id()).isEmpty()).toList();
    put(missing, false);
  }
}
