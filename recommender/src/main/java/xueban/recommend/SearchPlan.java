package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import xueban.nlp.TaggedConcept;
import xueban.nlp.Token;

/**
 * What a request asks of the index, as one query and the summands of its scores. Every search goes
 * this way, whatever it has: text, filters, both or neither.
 *
 * @param query what matches, and in which order of relevance
 * @param parts summands of each score
 * @param terms words that are looked for
 * @param concepts concepts that the text names, likeliest first
 * @param cosines nearness of those found by meaning, document number to cosine
 */
record SearchPlan(
    Query query,
    List<ScorePart> parts,
    Set<String> terms,
    List<TaggedConcept> concepts,
    Map<Integer, Double> cosines) {

  /** Makes plans for one searcher. */
  static final class Maker {
    private final IndexSearcher searcher;
    private final HybridFusion fusion;
    private final List<ScorePart> parts = new ArrayList<>();
    private final BooleanQuery.Builder any = new BooleanQuery.Builder();

    Maker(IndexSearcher searcher, HybridFusion fusion) {
      this.searcher = searcher;
      this.fusion = fusion;
    }

    /**
     * Returns the plan.
     *
     * @param tokens words of the text
     * @param vector vector of the text, or empty
     */
    SearchPlan plan(
        SearchRequest request,
        List<Token> tokens,
        List<TaggedConcept> concepts,
        Optional<QueryVectors.QueryVector> vector)
        throws IOException {
      Optional<Query> filter = FilterQuery.of(request.filter());
      List<String> terms = QueryTerms.of(tokens, searcher.getIndexReader());
      Map<Integer, Double> cosines = Map.of();
      if (request.text().isBlank()) {
        any.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
      } else {
        words(terms, filter);
        matches(concepts);
        if (vector.isPresent()) {
          NearestEntries nearest = vector.get().nearest(searcher, filter);
          meaning(nearest, concepts);
          cosines = nearest.cosines();
        }
      }
      BooleanQuery.Builder whole = new BooleanQuery.Builder();
      whole.add(any.build(), BooleanClause.Occur.MUST);
      filter.ifPresent(passes -> whole.add(passes, BooleanClause.Occur.FILTER));
      scores(concepts, whole);
      quality(whole);
      return new SearchPlan(
          whole.build(), List.copyOf(parts), new LinkedHashSet<>(terms), concepts, cosines);
    }

    private void words(List<String> terms, Optional<Query> filter) throws IOException {
      if (terms.isEmpty()) {
        return;
      }
      double best = bestOf(wordsQuery(terms, 1), filter);
      if (best > 0) {
        float boost = (float) (fusion.words() / best);
        terms.forEach(
            t -> parts.add(new ScorePart(ScorePart.Kind.WORDS, t, term(t, boost), Double.NaN)));
        any.add(wordsQuery(terms, boost), BooleanClause.Occur.SHOULD);
      }
    }

    private Query wordsQuery(List<String> terms, float boost) {
      BooleanQuery.Builder builder = new BooleanQuery.Builder();
      terms.forEach(term -> builder.add(term(term, boost), BooleanClause.Occur.SHOULD));
      builder.setMinimumNumberShouldMatch(
          Math.max(1, (int) Math.ceil(fusion.shareOfTerms() * terms.size())));
      return builder.build();
    }

    private static Query term(String term, float boost) {
      Query query = new TermQuery(new Term(IndexFields.WORDS, term));
      return boost == 1 ? query : new BoostQuery(query, boost);
    }

    private double bestOf(Query query, Optional<Query> filter) throws IOException {
      BooleanQuery.Builder filtered = new BooleanQuery.Builder();
      filtered.add(query, BooleanClause.Occur.MUST);
      filter.ifPresent(passes -> filtered.add(passes, BooleanClause.Occur.FILTER));
      TopDocs top = searcher.search(filtered.build(), 1);
      return top.scoreDocs.length == 0 ? 0 : top.scoreDocs[0].score;
    }

    /** Lets what is surely about a concept match, which scores nothing yet. */
    private void matches(List<TaggedConcept> concepts) {
      for (TaggedConcept concept : concepts) {
        Query query = new TermQuery(new Term(IndexFields.ABOUT_SURELY, concept.concept()));
        any.add(new BoostQuery(new ConstantScoreQuery(query), 0), BooleanClause.Occur.SHOULD);
      }
    }

    /** Scores what matches by how surely it is about each concept. */
    private void scores(List<TaggedConcept> concepts, BooleanQuery.Builder whole) {
      for (TaggedConcept concept : concepts) {
        float most = (float) (fusion.concepts() * concept.probability());
        if (most > 0) {
          Query query = FeatureField.newLinearQuery(IndexFields.ABOUT, concept.concept(), most);
          parts.add(new ScorePart(ScorePart.Kind.CONCEPTS, concept.concept(), query, most));
          whole.add(query, BooleanClause.Occur.SHOULD);
        }
      }
    }

    /** The less surely a concept is named, the more it takes meaning to find one. */
    private void meaning(NearestEntries nearest, List<TaggedConcept> named) {
      double surest = named.stream().mapToDouble(TaggedConcept::probability).max().orElse(0);
      double most = fusion.meaning() + (1 - surest) * fusion.meaningUnnamed();
      nearest
          .query(most, fusion.nearFrom())
          .ifPresent(
              query -> {
                parts.add(new ScorePart(ScorePart.Kind.MEANING, "", query, most));
                any.add(query, BooleanClause.Occur.SHOULD);
              });
    }

    private void quality(BooleanQuery.Builder whole) {
      if (fusion.quality() > 0) {
        Query query =
            FeatureField.newLinearQuery(
                IndexedDocument.FEATURES, IndexFields.QUALITY, (float) fusion.quality());
        parts.add(new ScorePart(ScorePart.Kind.QUALITY, "", query, fusion.quality()));
        whole.add(query, BooleanClause.Occur.SHOULD);
      }
    }
  }
}
