package xueban.recommend;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.QueryVisitor;

/**
 * Has Lucene keep the documents of filters that are asked often, never those of a search's words:
 * it would find all of them, in tens of millions of entries for a fifth of a second, where it is
 * only asked of a few documents whether they match.
 */
final class FilterCaching implements QueryCachingPolicy {
  private final QueryCachingPolicy filters;

  /**
   * @param filters decides for filters
   */
  FilterCaching(QueryCachingPolicy filters) {
    this.filters = filters;
  }

  @Override
  public void onUse(Query query) {
    if (!hasWords(query)) {
      filters.onUse(query);
    }
  }

  @Override
  public boolean shouldCache(Query query) throws IOException {
    return !hasWords(query) && filters.shouldCache(query);
  }

  private static boolean hasWords(Query query) {
    Fields fields = new Fields();
    query.visit(fields);
    return fields.hasWords;
  }

  private static final class Fields extends QueryVisitor {
    private boolean hasWords;

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return this; // what must not match is found in full just as well
    }

    @Override
    public boolean acceptField(String field) {
      hasWords |= field.equals(IndexFields.WORDS);
      return false;
    }
  }
}
