package xueban.recommend;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import xueban.nlp.TermFrequencies;

/** An {@link IndexedDocument} as Lucene keeps it. */
final class LuceneDocument {
  /** Field of {@link FeatureField}s that are no concepts. */
  static final String FEATURES = "features";

  /** Exact fields that are counted, so that their values are kept by document, too. */
  private static final Set<String> COUNTED =
      new TreeSet<>(Arrays.stream(Facet.values()).map(IndexFields::of).toList());

  private final Document document = new Document();

  private LuceneDocument() {}

  static Document of(IndexedDocument indexed) {
    LuceneDocument made = new LuceneDocument();
    Document document = made.document;
    document.add(new StringField(IndexFields.ID, indexed.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(indexed.id())));
    document.add(new NumericDocValuesField(IndexFields.CHANGE, indexed.change()));
    document.add(new WeightedTerms(IndexFields.WORDS, TermFrequencies.of(indexed.words())));
    indexed.exact().forEach((field, values) -> values.forEach(v -> made.exact(field, v)));
    indexed
        .about()
        .forEach(
            (concept, weight) ->
                document.add(new FeatureField(IndexFields.ABOUT, concept, weight.floatValue())));
    made.numbers(indexed);
    TextSketch sketch = indexed.sketch();
    if (sketch != null) {
      document.add(new BinaryDocValuesField(IndexFields.SKETCH, sketch.encode()));
      for (BytesRef term : sketch.terms()) {
        document.add(new StringField(IndexFields.NEAR, term, Field.Store.NO));
      }
    }
    IndexedDocument.Vector vector = indexed.vector();
    if (vector != null) {
      document.add(
          new KnnFloatVectorField(
              vector.field(), vector.values(), VectorSimilarityFunction.DOT_PRODUCT));
      document.add(new NumericDocValuesField(IndexFields.EMBEDDED, vector.digest()));
    }
    return document;
  }

  private void exact(String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
    if (field.equals(IndexFields.TITLE)) {
      document.add(new SortedDocValuesField(field, new BytesRef(value)));
    } else if (COUNTED.contains(field)) {
      document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }
  }

  private void numbers(IndexedDocument indexed) {
    if (indexed.durationMillis() >= 0) {
      document.add(new LongPoint(IndexFields.DURATION, indexed.durationMillis()));
      document.add(new NumericDocValuesField(IndexFields.DURATION, indexed.durationMillis()));
    }
    if (!Double.isNaN(indexed.quality())) {
      document.add(new DoublePoint(IndexFields.QUALITY, indexed.quality()));
      document.add(new DoubleDocValuesField(IndexFields.QUALITY, indexed.quality()));
    }
    if (indexed.quality() > 0) {
      float feature = feature(indexed.quality());
      document.add(new FeatureField(FEATURES, IndexFields.QUALITY, feature));
    }
  }

  /** Returns the feature that stands for a quality above 0: a normal positive number. */
  static float feature(double quality) {
    return (float) Math.max(quality, 1e-6);
  }
}
