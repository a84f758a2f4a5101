package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xueban.nlp.TaggedConcept;
import xueban.nlp.Token;

/**
 * What a request asks of the index, as one query and the summands of its scores. Every search goes
 * this way, whatever it has: text, filters, both or neither.
 *
 * @param query what matches, and in which order of relevance
 * @param parts summands of each score
 * @param terms words that are looked for
 * @param concepts concepts that the text names or means, likeliest first
 * @param cosines nearness of those found by meaning, id to cosine
 */
record SearchPlan(
    IndexQuery.Ranked query,
    List<ScorePart> parts,
    Set<String> terms,
    List<TaggedConcept> concepts,
    Map<String, Double> cosines) {

  /** Makes plans for one reading. */
  static final class Maker {
    private final IndexReading reading;
    private final HybridFusion fusion;
    private final HeadEvidence head;
    private final List<ScorePart> parts = new ArrayList<>();
    private final List<IndexQuery> any = new ArrayList<>();

    Maker(IndexReading reading, HybridFusion fusion, HeadEvidence head) {
      this.head = head;
      this.reading = reading;
      this.fusion = fusion;
    }

    /**
     * Returns the plan.
     *
     * @param tokens words of the text
     * @param sought concepts that the text names or means
     * @param vector vector of the text, or empty
     */
    SearchPlan plan(
        SearchRequest request,
        List<Token> tokens,
        SoughtConcepts sought,
        Optional<QueryVectors.QueryVector> vector)
        throws IOException {
      List<TaggedConcept> concepts = sought.concepts();
      Optional<IndexQuery> filter = FilterQuery.of(request.filter());
      List<IndexQuery> filters = filter.stream().toList();
      List<String> terms = QueryTerms.of(tokens, reading);
      IndexQuery matches = new IndexQuery.All();
      Map<String, Double> cosines = Map.of();
      if (!request.text().isBlank()) {
        words(terms, filters);
        matches(sought);
        if (vector.isPresent()) {
          IndexQuery among = IndexQuery.Joined.any(any, 1);
          NearestEntries nearest = vector.get().nearest(reading, filter, among);
          meaning(nearest, concepts);
          cosines = nearest.cosines();
        }
        matches = IndexQuery.Joined.any(any, 1);
      }
      scores(concepts);
      quality();
      pairs(request, new IndexQuery.Ranked(matches, filters, scores()), concepts);
      return new SearchPlan(
          new IndexQuery.Ranked(matches, filters, scores()),
          List.copyOf(parts),
          new LinkedHashSet<>(terms),
          concepts,
          cosines);
    }

    private List<IndexQuery> scores() {
      return parts.stream().map(ScorePart::query).toList();
    }

    private void words(List<String> terms, List<IndexQuery> filters) throws IOException {
      if (terms.isEmpty()) {
        return;
      }
      List<IndexQuery> plain = terms.stream().map(t -> word(t, 1)).toList();
      double best = reading.best(new IndexQuery.Ranked(wordsQuery(terms, 1), filters, plain));
      if (best > 0) {
        float boost = (float) (fusion.words() / best);
        terms.forEach(
            t -> parts.add(new ScorePart(ScorePart.Kind.WORDS, t, word(t, boost), Double.NaN)));
        any.add(wordsQuery(terms, boost));
      }
    }

    private IndexQuery wordsQuery(List<String> terms, float boost) {
      int least = Math.max(1, (int) Math.ceil(fusion.shareOfTerms() * terms.size()));
      return IndexQuery.Joined.any(terms.stream().map(t -> word(t, boost)).toList(), least);
    }

    private static IndexQuery word(String term, float boost) {
      IndexQuery query = new IndexQuery.Word(term);
      return boost == 1 ? query : new IndexQuery.Weighted(query, boost);
    }

    /** Lets what is surely about a concept match, which scores nothing yet. */
    private void matches(SoughtConcepts sought) {
      for (TaggedConcept concept : sought.concepts()) {
        if (sought.matching().contains(concept.concept())) {
          IndexQuery query =
              new IndexQuery.OneOf(IndexFields.ABOUT_SURELY, List.of(concept.concept()));
          any.add(new IndexQuery.Weighted(query, 0));
        }
      }
    }

    /** Scores what matches by how surely it is about each concept. */
    private void scores(List<TaggedConcept> concepts) {
      for (TaggedConcept concept : concepts) {
        float most = (float) (fusion.concepts() * concept.probability());
        if (most > 0) {
          IndexQuery query = new IndexQuery.About(concept.concept(), most);
          parts.add(new ScorePart(ScorePart.Kind.CONCEPTS, concept.concept(), query, most));
        }
        mainConcept(concept);
      }
    }

    /** Scores besides what a concept is the main one of: others are merely also about it. */
    private void mainConcept(TaggedConcept concept) {
      float most = (float) (fusion.mainConcept() * concept.probability());
      if (most > 0) {
        IndexQuery main =
            new IndexQuery.OneOf(IndexFields.MAIN_CONCEPT, List.of(concept.concept()));
        IndexQuery query = new IndexQuery.Weighted(main, most);
        parts.add(new ScorePart(ScorePart.Kind.MAIN_CONCEPT, concept.concept(), query, most));
      }
    }

    /** The less surely a concept is named, the more it takes meaning to find one. */
    private void meaning(NearestEntries nearest, List<TaggedConcept> named) {
      double most = fusion.meaning() + unnamed(named) * fusion.meaningUnnamed();
      nearest
          .query(most, fusion.nearFrom())
          .ifPresent(
              query -> {
                parts.add(new ScorePart(ScorePart.Kind.MEANING, "", query, most));
                any.add(query);
              });
    }

    /** Scores the first matches by what stands side by side in them as in the text. */
    private void pairs(SearchRequest request, IndexQuery.Ranked query, List<TaggedConcept> named)
        throws IOException {
      if (request.sort() == SearchRequest.Sort.RELEVANCE) {
        double most = fusion.pairs() * unnamed(named);
        head.pairs(request.text(), query, most)
            .ifPresent(listed -> parts.add(new ScorePart(ScorePart.Kind.PAIRS, "", listed, most)));
      }
    }

    /** Returns how far from sure it is that a concept is named, in [0, 1]. */
    private static double unnamed(List<TaggedConcept> named) {
      return 1 - named.stream().mapToDouble(TaggedConcept::probability).max().orElse(0);
    }

    private void quality() {
      if (fusion.quality() > 0) {
        IndexQuery query = new IndexQuery.Quality(fusion.quality());
        parts.add(new ScorePart(ScorePart.Kind.QUALITY, "", query, fusion.quality()));
      }
    }
  }
}
