package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** Counts the values of facets among all matches. Safe for concurrent use. */
final class FacetCounter {
  private static final int MOST = 50;

  private volatile States states = new States(null, new ConcurrentHashMap<>());

  /** Maps of segment ordinals to those of the whole, costly to make, good for one reader. */
  private record States(
      @Nullable IndexReader reader, Map<String, StringDocValuesReaderState> byField) {}

  List<SearchPage.FacetCounts> count(
      List<Facet> facets, FacetsCollector matches, IndexReader reader) throws IOException {
    List<SearchPage.FacetCounts> result = new ArrayList<>();
    for (Facet facet : facets) {
      result.add(new SearchPage.FacetCounts(facet, count(IndexFields.of(facet), matches, reader)));
    }
    return result;
  }

  private List<SearchPage.FacetCount> count(
      String field, FacetsCollector matches, IndexReader reader) throws IOException {
    StringValueFacetCounts counts = new StringValueFacetCounts(state(field, reader), matches);
    @Nullable FacetResult top = counts.getTopChildren(MOST, field);
    List<SearchPage.FacetCount> values = new ArrayList<>();
    if (top != null) {
      for (LabelAndValue value : top.labelValues) {
        values.add(new SearchPage.FacetCount(value.label, value.value.longValue()));
      }
    }
    return values;
  }

  private StringDocValuesReaderState state(String field, IndexReader reader) throws IOException {
    States current = states;
    if (!reader.equals(current.reader())) {
      current = new States(reader, new ConcurrentHashMap<>());
      states = current;
    }
    @Nullable StringDocValuesReaderState known = current.byField().get(field);
    if (known == null) {
      known = new StringDocValuesReaderState(reader, field);
      current.byField().put(field, known);
    }
    return known;
  }
}
