package xueban.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A query in the terms of {@link IndexFields}, for whatever engine holds the index. The score of a
 * match is the sum that the parts give; what is not said to score gives nothing.
 */
public sealed interface IndexQuery {
  /** Matches every document. */
  record All() implements IndexQuery {}

  /** Matches documents that hold a word, scored by BM25 over {@link IndexFields#WORDS}. */
  record Word(String term) implements IndexQuery {}

  /** Matches documents that hold one of the values in a field of exact values. */
  record OneOf(String field, List<String> values) implements IndexQuery {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /**
   * Matches documents with a number between two, both included.
   *
   * @param least {@code -Infinity} for no least
   * @param most {@code Infinity} for no most
   */
  record Between(String field, double least, double most) implements IndexQuery {}

  /**
   * Matches documents that have one of the terms of a sketch: most of what is like it, and more.
   */
  record Alike(TextSketch sketch) implements IndexQuery {}

  /**
   * Matches documents that are about a concept, scored {@code weight} times how surely.
   *
   * @param weight at least 0
   */
  record About(String concept, double weight) implements IndexQuery {}

  /**
   * Matches documents whose quality was judged above 0, scored {@code weight} times the quality.
   *
   * @param weight at least 0
   */
  record Quality(double weight) implements IndexQuery {}

  /**
   * Matches the documents of some ids, each with its own score.
   *
   * @param scores id to score, at least 0
   */
  record Listed(SortedMap<String, Float> scores) implements IndexQuery {
    public Listed {
      scores = new TreeMap<>(scores);
    }

    /** Makes one of scores in any order. */
    static Listed of(Map<String, Float> scores) {
      return new Listed(new TreeMap<>(scores));
    }
  }

  /**
   * Matches what the query does, its score times {@code factor}; what scores nothing counts as 1.
   *
   * @param factor at least 0
   */
  record Weighted(IndexQuery query, float factor) implements IndexQuery {}

  /**
   * Matches what passes all filters and {@code matches} matches, scored by the sum of what {@code
   * scores} give. What matches and what scores are apart, so that an engine may find the highest
   * sums first and see then which of these match.
   *
   * @param matches its own scores do not count
   */
  record Ranked(IndexQuery matches, List<IndexQuery> filters, List<IndexQuery> scores)
      implements IndexQuery {
    public Ranked {
      filters = List.copyOf(filters);
      scores = List.copyOf(scores);
    }

    /** Returns the same query as one of parts. */
    public Joined joined() {
      List<IndexQuery> all = new ArrayList<>(filters);
      all.add(matches);
      return new Joined(List.of(), scores, all, List.of(), 0);
    }

    /** Returns whether it has the same matches as another. */
    boolean matchesLike(Ranked other) {
      return matches.equals(other.matches) && filters.equals(other.filters);
    }
  }

  /**
   * Matches what all of {@code must} and {@code filter} match, none of {@code not}, and at least
   * {@code leastShould} of {@code should}; of {@code should} alone, at least one. One without any
   * part matches nothing. {@code must} and {@code should} score.
   */
  record Joined(
      List<IndexQuery> must,
      List<IndexQuery> should,
      List<IndexQuery> filter,
      List<IndexQuery> not,
      int leastShould)
      implements IndexQuery {
    public Joined {
      must = List.copyOf(must);
      should = List.copyOf(should);
      filter = List.copyOf(filter);
      not = List.copyOf(not);
    }

    /** Returns what matches at least {@code least} of the queries. */
    static Joined any(List<IndexQuery> queries, int least) {
      return new Joined(List.of(), queries, List.of(), List.of(), least);
    }

    /** Returns what matches a query and passes filters. */
    static Joined filtered(IndexQuery query, List<IndexQuery> filters) {
      return new Joined(List.of(query), List.of(), filters, List.of(), 0);
    }

    /** Returns whether {@code should} alone decides what it matches. */
    boolean isAnyOf() {
      return must.isEmpty() && filter.isEmpty() && not.isEmpty();
    }

    /** Returns whether it has no part. */
    public boolean isEmpty() {
      return must.isEmpty() && should.isEmpty() && filter.isEmpty() && not.isEmpty();
    }
  }
}
