package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Queries in Lucene's terms. */
final class LuceneQueries {
  private final IndexSearcher searcher;
  private final Documents documents;

  /** Where words are in the index: one search asks for each several times. */
  private final Map<Term, TermStates> known = new HashMap<>();

  /** Says which document an entry is. */
  interface Documents {
    /** Returns the number of a document of the reader, or -1 if it has none of the id. */
    int of(String id) throws IOException;
  }

  LuceneQueries(IndexSearcher searcher, Documents documents) {
    this.searcher = searcher;
    this.documents = documents;
  }

  Query of(IndexQuery query) throws IOException {
    return switch (query) {
      case IndexQuery.All all -> MatchAllDocsQuery.INSTANCE;
      case IndexQuery.Word word -> term(IndexFields.WORDS, word.term());
      case IndexQuery.OneOf oneOf -> oneOf(oneOf);
      case IndexQuery.Between between -> between(between);
      case IndexQuery.Alike alike -> new TermInSetQuery(IndexFields.NEAR, alike.sketch().terms());
      case IndexQuery.About about ->
          FeatureField.newLinearQuery(IndexFields.ABOUT, about.concept(), (float) about.weight());
      case IndexQuery.Quality quality ->
          FeatureField.newLinearQuery(
              LuceneDocument.FEATURES, IndexFields.QUALITY, (float) quality.weight());
      case IndexQuery.Listed listed -> listed(listed);
      case IndexQuery.Weighted weighted -> new BoostQuery(of(weighted.query()), weighted.factor());
      case IndexQuery.Ranked ranked -> joined(ranked.joined());
      case IndexQuery.Joined joined -> joined(joined);
    };
  }

  private Query term(String field, String value) throws IOException {
    Term term = new Term(field, value);
    return new TermQuery(term, states(term));
  }

  private TermStates states(Term term) throws IOException {
    TermStates states = known.get(term);
    if (states == null) {
      states = TermStates.build(searcher, term, true);
      known.put(term, states);
    }
    return states;
  }

  /** Returns how many documents have a value in a field, with deleted ones not yet merged away. */
  int docFreq(String field, String value) throws IOException {
    return states(new Term(field, value)).docFreq();
  }

  /** Returns how many documents there are, with deleted ones not yet merged away. */
  int maxDoc() {
    return searcher.getIndexReader().maxDoc();
  }

  private Query oneOf(IndexQuery.OneOf oneOf) throws IOException {
    if (oneOf.values().size() == 1) {
      return new ConstantScoreQuery(term(oneOf.field(), oneOf.values().getFirst()));
    }
    return new TermInSetQuery(oneOf.field(), oneOf.values().stream().map(BytesRef::new).toList());
  }

  private static Query between(IndexQuery.Between between) {
    if (between.field().equals(IndexFields.DURATION)) {
      // A cast of infinity is the greatest long.
      return LongPoint.newRangeQuery(
          between.field(), (long) Math.ceil(between.least()), (long) Math.floor(between.most()));
    }
    return DoublePoint.newRangeQuery(between.field(), between.least(), between.most());
  }

  private Query listed(IndexQuery.Listed listed) throws IOException {
    Map<Integer, Float> byDocument = new TreeMap<>();
    for (Map.Entry<String, Float> score : listed.scores().entrySet()) {
      int doc = documents.of(score.getKey());
      if (doc >= 0) {
        byDocument.put(doc, score.getValue());
      }
    }
    float[] scores = new float[byDocument.size()];
    int at = 0;
    for (float score : byDocument.values()) {
      scores[at++] = score;
    }
    return new CandidateQuery(
        byDocument.keySet().stream().mapToInt(Integer::intValue).toArray(), scores);
  }

  /** Returns a query that passes all of some filters, to be gone on with. */
  BooleanQuery.Builder filtered(List<IndexQuery> filters) throws IOException {
    BooleanQuery.Builder filtered = new BooleanQuery.Builder();
    add(filters, Occur.FILTER, filtered);
    return filtered;
  }

  /** Returns what passes all filters and matches any of some queries, scored by their sum. */
  Query anyOf(List<IndexQuery> filters, List<Query> some) throws IOException {
    BooleanQuery.Builder anyOf = filtered(filters);
    some.forEach(one -> anyOf.add(one, Occur.SHOULD));
    return anyOf.setMinimumNumberShouldMatch(1).build();
  }

  /** Returns the same queries in Lucene's terms. */
  List<Query> each(List<IndexQuery> some) throws IOException {
    List<Query> each = new ArrayList<>(some.size());
    for (IndexQuery one : some) {
      each.add(of(one));
    }
    return each;
  }

  private Query joined(IndexQuery.Joined joined) throws IOException {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    add(joined.must(), Occur.MUST, builder);
    add(joined.should(), Occur.SHOULD, builder);
    add(joined.filter(), Occur.FILTER, builder);
    add(joined.not(), Occur.MUST_NOT, builder);
    return builder.setMinimumNumberShouldMatch(joined.leastShould()).build();
  }

  private void add(List<IndexQuery> queries, Occur occur, BooleanQuery.Builder builder)
      throws IOException {
    for (IndexQuery query : queries) {
      builder.add(of(query), occur);
    }
  }
}
