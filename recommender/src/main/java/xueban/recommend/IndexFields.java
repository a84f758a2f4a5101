package xueban.recommend;

/** Names of the fields of the search index. */
final class IndexFields {
  /** Entry id: term, and doc value to break ties. */
  static final String ID = "id";

  /** Words of all texts of an entry, each as often as its places weigh. */
  static final String WORDS = "words";

  /** Title as it is: term, and doc value. */
  static final String TITLE = "title";

  /** {@link TextSketch}, to tell near-duplicates. */
  static final String SKETCH = "sketch";

  /** Terms that near-duplicates share. */
  static final String NEAR = "near";

  /** Concept ids. */
  static final String CONCEPT = "concept";

  /** Features: concept id to how surely the entry is about it, above 0, at most 1. */
  static final String ABOUT = "about";

  /** Ids of the concepts that the entry is about surely enough to be found by them. */
  static final String ABOUT_SURELY = "about_surely";

  static final String SUBJECT = "subject";
  static final String STAGE = "stage";
  static final String GRADE = "grade";
  static final String TYPE = "type";
  static final String EDITION = "edition";

  /** The edition that an entry is for, or {@link IndexedDocument#ANY_EDITION}; to filter by. */
  static final String FITS_EDITION = "fits_edition";

  static final String LANGUAGE = "language";
  static final String PROVIDER = "provider";

  /** Milliseconds. */
  static final String DURATION = "duration";

  static final String QUALITY = "quality";

  /** Number of the change that put the entry there. */
  static final String CHANGE = "change";

  /** Digest of the text that the vector was made of. */
  static final String EMBEDDED = "embedded";

  private IndexFields() {}

  /** Returns the field in which a facet's values are. */
  static String of(Facet facet) {
    return switch (facet) {
      case SUBJECT -> SUBJECT;
      case STAGE -> STAGE;
      case GRADE -> GRADE;
      case TYPE -> TYPE;
      case EDITION -> EDITION;
      case CONCEPT -> CONCEPT;
      case LANGUAGE -> LANGUAGE;
      case PROVIDER -> PROVIDER;
    };
  }
}
