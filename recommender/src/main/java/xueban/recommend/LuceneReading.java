package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What a search asks, answered by one state of a Lucene index. */
final class LuceneReading implements IndexReading {
  private final IndexSearcher searcher;
  private final FacetCounter facetCounter;
  private final LuceneQueries queries;
  private final LuceneRanking ranking;

  /** Numbers of the documents that this has told of, by id: they need not be looked up. */
  private final Map<String, Integer> told = new HashMap<>();

  LuceneReading(IndexSearcher searcher, FacetCounter facetCounter) {
    this.searcher = searcher;
    this.facetCounter = facetCounter;
    queries = new LuceneQueries(searcher, this::document);
    ranking = new LuceneRanking(searcher, queries);
  }

  @Override
  public long size() {
    return searcher.getIndexReader().numDocs();
  }

  @Override
  public Map<String, Long> documentsWith(List<String> words) throws IOException {
    Map<String, Long> documents = new HashMap<>();
    for (String word : words) {
      Term term = new Term(IndexFields.WORDS, word);
      documents.put(word, (long) searcher.getIndexReader().docFreq(term));
    }
    return documents;
  }

  @Override
  public double best(IndexQuery.Ranked query) throws IOException {
    return ranking.best(query);
  }

  @Override
  public int count(IndexQuery query, int most) throws IOException {
    return searcher.search(queries.of(query), new TopScoreDocCollectorManager(most, most))
        .scoreDocs
        .length;
  }

  @Override
  public Map<String, Double> nearest(
      String field, float[] vector, Optional<IndexQuery> filter, IndexQuery among, int most)
      throws IOException {
    Optional<Query> passes =
        filter.isPresent() ? Optional.of(queries.of(filter.get())) : Optional.empty();
    Query query = VectorPrecision.SERVED.nearest(field, vector, most, passes, searcher);
    ScoreDoc[] hits = searcher.search(query, most).scoreDocs;
    Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
    int[] docs = Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
    BytesRef[] ids = DocumentIds.of(docs, searcher.getIndexReader());
    Map<String, Double> cosines = new HashMap<>();
    for (int i = 0; i < hits.length; i++) {
      String id = ids[i].utf8ToString();
      told.put(id, docs[i]);
      // Lucene scores a dot product x as (1 + x) / 2.
      cosines.put(id, Math.max(-1, 2.0 * hits[i].score - 1));
    }
    return cosines;
  }

  @Override
  public Found search(
      IndexQuery query,
      SearchRequest.Sort order,
      @Nullable Match after,
      int most,
      List<Facet> facets)
      throws IOException {
    @Nullable FieldDoc from = after == null ? null : LuceneOrder.after(after, order);
    LuceneRanking.Top top =
        query instanceof IndexQuery.Ranked ranked && order == SearchRequest.Sort.RELEVANCE
            ? ranking.top(ranked, from, most)
            : sorted(queries.of(query), order, from, most);
    List<Match> matches = new ArrayList<>(top.matches().size());
    for (FieldDoc doc : top.matches()) {
      Match match = LuceneOrder.match(doc);
      told.put(match.id(), doc.doc);
      matches.add(match);
    }
    if (facets.isEmpty()) {
      return new Found(matches, top.total(), top.totalExact(), List.of());
    }
    FacetsCollector all = searcher.search(queries.of(query), new FacetsCollectorManager());
    long total = all.getMatchingDocs().stream().mapToLong(docs -> docs.totalHits()).sum();
    return new Found(
        matches, total, true, facetCounter.count(facets, all, searcher.getIndexReader()));
  }

  private LuceneRanking.Top sorted(
      Query query, SearchRequest.Sort order, @Nullable FieldDoc after, int most)
      throws IOException {
    TopFieldDocs top =
        searcher.search(
            query,
            new TopFieldCollectorManager(
                LuceneOrder.sort(order), most, after, IndexReading.COUNTED_EXACTLY));
    return new LuceneRanking.Top(
        Arrays.stream(top.scoreDocs).map(FieldDoc.class::cast).toList(),
        top.totalHits.value(),
        top.totalHits.relation() == TotalHits.Relation.EQUAL_TO);
  }

  @Override
  public Map<String, List<Double>> scores(List<IndexQuery> wanted, List<String> ids)
      throws IOException {
    SortedMap<Integer, String> byDocument = new TreeMap<>();
    for (String id : ids) {
      int doc = document(id);
      if (doc >= 0) {
        byDocument.put(doc, id);
      }
    }
    int[] docs = byDocument.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[][] given = ranking.scores(wanted, docs);
    Map<String, List<Double>> scores = new HashMap<>();
    for (int i = 0; i < docs.length; i++) {
      scores.put(byDocument.getOrDefault(docs[i], ""), Arrays.stream(given[i]).boxed().toList());
    }
    return scores;
  }

  @Override
  public Optional<float[]> vector(String id, String field, long digest) {
    return new KnownVectors(searcher).find(id, field, digest);
  }

  @Override
  public Optional<TextSketch> sketch(String id) throws IOException {
    int doc = document(id);
    if (doc < 0) {
      return Optional.empty();
    }
    LeafReaderContext leaf = leafOf(doc);
    BinaryDocValues sketches = DocValues.getBinary(leaf.reader(), IndexFields.SKETCH);
    return sketches.advanceExact(doc - leaf.docBase)
        ? Optional.of(TextSketch.decode(sketches.binaryValue()))
        : Optional.empty();
  }

  @Override
  public boolean isShared(TextSketch sketch) throws IOException {
    for (BytesRef term : sketch.terms()) {
      if (searcher.getIndexReader().docFreq(new Term(IndexFields.NEAR, term)) > 1) {
        return true;
      }
    }
    return false;
  }

  private LeafReaderContext leafOf(int doc) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  private int document(String id) throws IOException {
    @Nullable Integer known = told.get(id);
    if (known != null) {
      return known;
    }
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int doc = KnownVectors.docOf(id, leaf.reader());
      if (doc != DocIdSetIterator.NO_MORE_DOCS) {
        return leaf.docBase + doc;
      }
    }
    return -1;
  }
}
