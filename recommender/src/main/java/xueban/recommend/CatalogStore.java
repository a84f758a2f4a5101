package xueban.recommend;

import java.util.List;
import java.util.Optional;

/**
 * Keeps resources and items: the truth from which every index is built. Safe for concurrent use.
 *
 * <p>Each change gets the next number; an index that knows the last number it has seen asks {@link
 * #changes} for the rest.
 */
public interface CatalogStore {
  /** What became of an entry that was put. */
  enum Outcome {
    ADDED,
    CHANGED,
    /** The same content was there; nothing was written. */
    UNCHANGED
  }

  /**
   * Puts entries, all or none; durable on return. Of entries with one id the last remains. An item
   * that is new or whose content changed gets the revision after the highest that its id ever had,
   * also across a delete, whatever revision it came with; so (id, revision) names one content.
   *
   * @return outcomes, one an entry, in their order
   */
  List<Outcome> put(List<? extends CatalogEntry> entries);

  Optional<CatalogEntry> find(String id);

  /** Returns the entries of those ids that exist, in the order of the ids. */
  List<CatalogEntry> findAll(List<String> ids);

  /** Deletes an entry; durable on return. Returns whether it was there. */
  boolean delete(String id);

  /**
   * Returns items tagged with a concept, in the order of their ids.
   *
   * @param after id after which to go on, "" for the first
   * @param limit most items to return, at least 1
   */
  List<Item> itemsOf(String concept, String after, int limit);

  /** Returns the concepts that have an item, by id. */
  List<String> conceptsWithItems();

  /**
   * Returns changes numbered above {@code after}, ascending; of one id only the latest remains. A
   * delete stays, so that an index built before it learns of it.
   *
   * @param limit most changes to return, at least 1
   */
  List<Change> changes(long after, int limit);

  /** Returns the number of the latest change; 0 if there never was one. */
  long version();

  /** Returns how many entries there are. */
  long size();

  /** Returns how many of the entries are items. */
  long items();

  /**
   * A change of the catalog.
   *
   * @param number from 1, ascending, with gaps
   * @param id entry id
   * @param entry the entry as it is now, or empty if it was deleted
   */
  record Change(long number, String id, Optional<CatalogEntry> entry) {}
}
