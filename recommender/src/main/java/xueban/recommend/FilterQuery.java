package xueban.recommend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link SearchFilter} as a query that scores nothing. */
final class FilterQuery {
  private final List<IndexQuery> must = new ArrayList<>();
  private final List<IndexQuery> not = new ArrayList<>();

  private FilterQuery() {}

  /** Returns the query, or empty if the filter lets everything pass. */
  static Optional<IndexQuery> of(SearchFilter filter) {
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
      query.must.add(new IndexQuery.Between(IndexFields.QUALITY, filter.minQuality(), 1));
    }
    query.noneOf(filter.exclude());
    return query.build();
  }

  private void oneOf(String field, Stream<String> values) {
    List<String> allowed = values.toList();
    if (!allowed.isEmpty()) {
      must.add(new IndexQuery.OneOf(field, allowed));
    }
  }

  private void within(@Nullable Duration shortest, @Nullable Duration longest) {
    if (shortest != null || longest != null) {
      must.add(
          new IndexQuery.Between(
              IndexFields.DURATION,
              shortest == null ? 0 : shortest.toMillis(),
              longest == null ? Double.POSITIVE_INFINITY : longest.toMillis()));
    }
  }

  private void noneOf(Set<String> ids) {
    if (!ids.isEmpty()) {
      not.add(new IndexQuery.OneOf(IndexFields.ID, ids.stream().sorted().toList()));
    }
  }

  private Optional<IndexQuery> build() {
    if (must.isEmpty() && not.isEmpty()) {
      return Optional.empty();
    }
    if (must.isEmpty()) {
      // A query of exclusions alone would match nothing.
      must.add(new IndexQuery.All());
    }
    return Optional.of(new IndexQuery.Joined(List.of(), List.of(), must, not, 0));
  }
}
