package xueban.recommend;

/** Names of the fields of the search index. */
public final class IndexFields {
  /** Entry id: term, and doc value to break ties. */
  public static final String ID = "id";

  /** Words of all texts of an entry, each as often as its places weigh. */
  public static final String WORDS = "words";

  /** Title as it is: term, and doc value. */
  public static final String TITLE = "title";

  /** {@link TextSketch}, to tell near-duplicates. */
  public static final String SKETCH = "sketch";

  /** Terms that near-duplicates share. */
  public static final String NEAR = "near";

  /** Concept ids. */
  public static final String CONCEPT = "concept";

  /** Features: concept id to how surely the entry is about it, above 0, at most 1. */
  public static final String ABOUT = "about";

  /** Ids of the concepts that the entry is about surely enough to be found by them. */
  public static final String ABOUT_SURELY = "about_surely";

  /** Id of the first concept that people or an import gave the entry. */
  public static final String MAIN_CONCEPT = "main_concept";

  public static final String SUBJECT = "subject";
  public static final String STAGE = "stage";
  public static final String GRADE = "grade";
  public static final String TYPE = "type";
  public static final String EDITION = "edition";

  /** The edition that an entry is for, or empty for any; to filter by. */
  public static final String FITS_EDITION = "fits_edition";

  public static final String LANGUAGE = "language";
  public static final String PROVIDER = "provider";

  /** Milliseconds. */
  public static final String DURATION = "duration";

  public static final String QUALITY = "quality";

  /** Number of the change that put the entry there. */
  public static final String CHANGE = "change";

  /** Digest of the text that the vector was made of. */
  public static final String EMBEDDED = "embedded";

  private IndexFields() {}

  /** Returns the field in which a facet's values are. */
  public static String of(Facet facet) {
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
