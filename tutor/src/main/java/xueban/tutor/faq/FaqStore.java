package xueban.tutor.faq;

import java.util.List;
import java.util.Optional;
import xueban.recommend.CatalogStore.Outcome;

/**
 * Keeps the help-centre entries of a tenant: the truth that is matched. Safe for concurrent use.
 */
public interface FaqStore {
  /**
   * Puts entries, all or none; durable on return. Of entries with one id the last remains. An entry
   * that is new or whose content changed gets the revision after the highest that its id ever had,
   * also across a delete; so (id, revision) names one content.
   *
   * @return outcomes, one an entry, in their order
   */
  List<Outcome> put(List<FaqEntry> entries);

  Optional<FaqEntry> find(String id);

  /** Deletes an entry; durable on return. Returns whether it was there. */
  boolean delete(String id);

  /**
   * Returns entries by id.
   *
   * @param after id after which to go on, "" for the first
   * @param limit most entries to return, at least 1
   */
  List<FaqEntry> list(String after, int limit);

  /** Returns a number that grows with every change; 0 if there never was one. */
  long version();

  /** Returns how many entries there are. */
  long size();
}
