package xueban.recommend;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A {@link SearchFilter} as a query that scores nothing. */
final class FilterQuery {
  private final BooleanQuery.Builder builder = new BooleanQuery.Builder();
  private boolean positive;
  private boolean negative;

  private FilterQuery() {}

  /** Returns the query, or empty if the filter lets everything pass. */
  static Optional<Query> of(SearchFilter filter) {
    FilterQuery query = new FilterQuery();
    query.oneOf(IndexFields.SUBJECT, filter.subjects().stream());
    query.oneOf(IndexFields.STAGE, filter.stages().stream().map(Enum::name));
    query.oneOf(IndexFields.GRADE, filter.grades().stream().map(String::valueOf));
    query.oneOf(IndexFields.TYPE, filter.types().stream().map(Enum::name));
    if (!filter.editions().isEmpty()) {
      query.oneOf(
          IndexFields.FITS_EDITION,
          Stream.concat(filter.editions().stream(), Stream.of(IndexedDocument.ANY_EDITION)));
    }
    query.oneOf(IndexFields.CONCEPT, filter.concepts().stream());
    query.oneOf(IndexFields.LANGUAGE, filter.languages().stream());
    query.oneOf(IndexFields.PROVIDER, filter.providers().stream());
    query.within(filter.minDuration(), filter.maxDuration());
    if (filter.minQuality() > 0) {
      query.must(DoublePoint.newRangeQuery(IndexFields.QUALITY, filter.minQuality(), 1));
    }
    query.noneOf(filter.exclude());
    return query.build();
  }

  private void oneOf(String field, Stream<String> values) {
    List<BytesRef> terms = values.map(BytesRef::new).toList();
    if (!terms.isEmpty()) {
      must(new TermInSetQuery(field, terms));
    }
  }

  private void within(@Nullable Duration shortest, @Nullable Duration longest) {
    if (shortest != null || longest != null) {
      must(
          LongPoint.newRangeQuery(
              IndexFields.DURATION,
              shortest == null ? 0 : shortest.toMillis(),
              longest == null ? Long.MAX_VALUE : longest.toMillis()));
    }
  }

  private void must(Query query) {
    builder.add(query, BooleanClause.Occur.FILTER);
    positive = true;
  }

  private void noneOf(Set<String> ids) {
    if (!ids.isEmpty()) {
      List<BytesRef> terms = ids.stream().map(BytesRef::new).toList();
      builder.add(new TermInSetQuery(IndexFields.ID, terms), BooleanClause.Occur.MUST_NOT);
      negative = true;
    }
  }

  private Optional<Query> build() {
    if (!positive && !negative) {
      return Optional.empty();
    }
    if (!positive) {
      // A query of exclusions alone would match nothing.
      builder.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
    }
    return Optional.of(builder.build());
  }
}
