package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.util.List;
import xueban.XuebanException;

/**
 * A search of the catalog.
 *
 * @param text what is looked for, at most 1,000 characters; blank lists what passes the filter
 * @param facets by what to count, each at most once
 * @param pageSize hits a page, 1 to 100
 * @param cursor where the last page ended ({@link SearchPage#nextCursor}), or empty for the first
 * @param explain whether hits shall say how their score came about
 * @param help what the search may do for a person beyond finding what was asked
 */
public record SearchRequest(
    String text,
    SearchFilter filter,
    List<Facet> facets,
    int pageSize,
    String cursor,
    Sort sort,
    boolean explain,
    Help help) {
  /** Longest text, in UTF-16 units. */
  public static final int MAX_TEXT_LENGTH = 1_000;

  /** Most hits a page. */
  public static final int MAX_PAGE_SIZE = 100;

  /**
   * What a search may do for a person; programs that want all matches of just this text leave it.
   *
   * @param collapse near-duplicates do not come beside the best of them, which says how many
   * @param correct a text that finds next to nothing and looks mistyped is searched corrected
   */
  public record Help(boolean collapse, boolean correct) {
    /** Finds what was asked and no more. */
    public static final Help NONE = new Help(false, false);

    /** All help there is. */
    public static final Help ALL = new Help(true, true);
  }

  /** In which order hits come; ties by id. */
  public enum Sort {
    RELEVANCE,
    QUALITY,
    SHORTEST,
    NEWEST
  }

  public SearchRequest {
    requireNonNull(filter, "filter");
    requireNonNull(cursor, "cursor");
    requireNonNull(sort, "sort");
    requireNonNull(help, "help");
    facets = facets.stream().distinct().toList();
    if (text.length() > MAX_TEXT_LENGTH) {
      throw XuebanException.invalid(
          "text", "has %d characters; at most %d.".formatted(text.length(), MAX_TEXT_LENGTH));
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
      throw XuebanException.invalid("text", "holds a control character; remove it.");
    }
    if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
      throw XuebanException.invalid(
          "page_size", "%d must be in 1..%d.".formatted(pageSize, MAX_PAGE_SIZE));
    }
  }

  /** A search without help. */
  public SearchRequest(
      String text,
      SearchFilter filter,
      List<Facet> facets,
      int pageSize,
      String cursor,
      Sort sort,
      boolean explain) {
    this(text, filter, facets, pageSize, cursor, sort, explain, Help.NONE);
  }

  /** Returns a search for the text, first page, ten hits, by relevance. */
  public static SearchRequest of(String text) {
    return new SearchRequest(text, SearchFilter.none(), List.of(), 10, "", Sort.RELEVANCE, false);
  }

  public SearchRequest withFilter(SearchFilter newFilter) {
    return new SearchRequest(text, newFilter, facets, pageSize, cursor, sort, explain, help);
  }

  public SearchRequest withPageSize(int newPageSize) {
    return new SearchRequest(text, filter, facets, newPageSize, cursor, sort, explain, help);
  }

  public SearchRequest withCursor(String newCursor) {
    return new SearchRequest(text, filter, facets, pageSize, newCursor, sort, explain, help);
  }

  public SearchRequest withFacets(List<Facet> newFacets) {
    return new SearchRequest(text, filter, newFacets, pageSize, cursor, sort, explain, help);
  }

  public SearchRequest withExplain(boolean newExplain) {
    return new SearchRequest(text, filter, facets, pageSize, cursor, sort, newExplain, help);
  }

  public SearchRequest withHelp(Help newHelp) {
    return new SearchRequest(text, filter, facets, pageSize, cursor, sort, explain, newHelp);
  }

  public SearchRequest withText(String newText) {
    return new SearchRequest(newText, filter, facets, pageSize, cursor, sort, explain, help);
  }

  public SearchRequest withSort(Sort newSort) {
    return new SearchRequest(text, filter, facets, pageSize, cursor, newSort, explain, help);
  }
}
