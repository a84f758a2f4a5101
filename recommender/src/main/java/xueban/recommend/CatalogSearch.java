package xueban.recommend;

/** Finds entries of the catalog. Safe for concurrent use. */
public interface CatalogSearch extends AutoCloseable {
  /**
   * Returns the page of hits.
   *
   * @throws xueban.XuebanException {@code INVALID_CURSOR} for a cursor of another search
   */
  SearchPage search(SearchRequest request);

  /**
   * Takes in all changes of the catalog so far; searches that start after this returns see them.
   */
  void refresh();

  /** Returns the number of the last catalog change that searches see. */
  long version();

  @Override
  void close();
}
