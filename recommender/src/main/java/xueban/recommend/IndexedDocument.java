package xueban.recommend;

import java.time.Duration;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import xueban.graph.Stage;

/** An entry as a document of the search index: searched only, read back from the catalog. */
final class IndexedDocument {
  /** Term of an entry that fits every edition. */
  static final String ANY_EDITION = "";

  /** Field of {@link FeatureField}s, and the name of the one we have. */
  static final String FEATURES = "features";

  /**
   * From this weight on an entry is found by a concept alone; a smaller one only moves up what is
   * found in other ways.
   */
  static final double LEAST_TO_MATCH = .3;

  /** Longer values of a keyword field are left out: Lucene would refuse the whole document. */
  private static final int LONGEST_KEYWORD = 1_000;

  private static final FieldType WORDS = new FieldType();

  static {
    // Weighted frequencies have no positions; passages are found in the text itself.
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WORDS.setTokenized(true);
    WORDS.freeze();
  }

  private final Document document = new Document();

  private IndexedDocument() {}

  /**
   * Returns the document of an entry.
   *
   * @param change number of the change that put it
   * @param words its words with their frequencies
   */
  static IndexedDocument of(CatalogEntry entry, long change, TokenStream words) {
    IndexedDocument indexed = new IndexedDocument();
    Document document = indexed.document;
    document.add(new StringField(IndexFields.ID, entry.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(entry.id())));
    document.add(new NumericDocValuesField(IndexFields.CHANGE, change));
    document.add(new Field(IndexFields.WORDS, words, WORDS));
    String title = entry.metadata().title();
    document.add(new StringField(IndexFields.TITLE, title, Field.Store.NO));
    document.add(new SortedDocValuesField(IndexFields.TITLE, new BytesRef(title)));
    TextSketch.of(entry).ifPresent(indexed::sketch);
    indexed.metadata(entry.metadata());
    indexed.keyword(IndexFields.TYPE, entry.type().name());
    return indexed;
  }

  private void sketch(TextSketch sketch) {
    document.add(new BinaryDocValuesField(IndexFields.SKETCH, sketch.encode()));
    for (BytesRef term : sketch.terms()) {
      document.add(new StringField(IndexFields.NEAR, term, Field.Store.NO));
    }
  }

  private void metadata(Metadata metadata) {
    keyword(IndexFields.SUBJECT, metadata.subject());
    @Nullable Stage stage = metadata.stage();
    keyword(IndexFields.STAGE, stage == null ? "" : stage.name());
    metadata.grades().forEach(grade -> keyword(IndexFields.GRADE, grade.toString()));
    keyword(IndexFields.EDITION, metadata.edition());
    String edition = metadata.edition().isEmpty() ? ANY_EDITION : metadata.edition();
    document.add(new StringField(IndexFields.FITS_EDITION, edition, Field.Store.NO));
    metadata.concepts().forEach(concept -> keyword(IndexFields.CONCEPT, concept));
    keyword(IndexFields.LANGUAGE, metadata.language());
    keyword(IndexFields.PROVIDER, metadata.provider());
    @Nullable Duration duration = metadata.duration();
    if (duration != null) {
      document.add(new LongPoint(IndexFields.DURATION, duration.toMillis()));
      document.add(new NumericDocValuesField(IndexFields.DURATION, duration.toMillis()));
    }
    if (!Double.isNaN(metadata.quality())) {
      document.add(new DoublePoint(IndexFields.QUALITY, metadata.quality()));
      document.add(new DoubleDocValuesField(IndexFields.QUALITY, metadata.quality()));
    }
    if (metadata.quality() > 0) {
      // A feature must be a normal positive float.
      float feature = (float) Math.max(metadata.quality(), 1e-6);
      document.add(new FeatureField(FEATURES, IndexFields.QUALITY, feature));
    }
  }

  private void keyword(String field, String value) {
    if (!value.isEmpty() && value.length() <= LONGEST_KEYWORD) {
      document.add(new StringField(field, value, Field.Store.NO));
      document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }
  }

  /** Adds how surely the entry is about each concept, above 0, at most 1. */
  IndexedDocument withConcepts(Map<String, Double> weights) {
    weights.forEach(
        (concept, weight) -> {
          if (concept.length() <= LONGEST_KEYWORD) {
            document.add(new FeatureField(IndexFields.ABOUT, concept, weight.floatValue()));
            if (weight >= LEAST_TO_MATCH) {
              document.add(new StringField(IndexFields.ABOUT_SURELY, concept, Field.Store.NO));
            }
          }
        });
    return this;
  }

  /**
   * Adds the vector of the entry.
   *
   * @param digest {@link EmbeddedText#digest} of what it was made of
   */
  IndexedDocument withVector(String field, float[] vector, long digest) {
    document.add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
    document.add(new NumericDocValuesField(IndexFields.EMBEDDED, digest));
    return this;
  }

  Document toLucene() {
    return document;
  }
}
