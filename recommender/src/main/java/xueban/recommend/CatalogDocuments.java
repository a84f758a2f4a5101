package xueban.recommend;

import java.util.Optional;
import xueban.nlp.TextRole;

/** Makes what an index holds of the entries of a catalog. Safe for concurrent use. */
public final class CatalogDocuments {
  private final DocumentWords words;
  private final VectorSpaces spaces;

  CatalogDocuments(DocumentWords words, VectorSpaces spaces) {
    this.words = words;
    this.spaces = spaces;
  }

  /** Tells vectors that an index holds already: making one costs a thousand times all else. */
  public interface KnownVector {
    /** Returns the vector of the entry if it was made of a text of that digest. */
    Optional<float[]> find(String id, String field, long digest);
  }

  /**
   * Returns the document of an entry.
   *
   * @param change number of the change that put it
   */
  public IndexedDocument of(CatalogEntry entry, long change, KnownVector known) {
    Optional<IndexedDocument.Vector> vector =
        spaces.isEmpty() ? Optional.empty() : vector(entry, known);
    EntryReading reading = words.read(entry);
    return IndexedDocument.of(
        entry, change, words.frequencies(reading), words.concepts(reading), vector.orElse(null));
  }

  private Optional<IndexedDocument.Vector> vector(CatalogEntry entry, KnownVector known) {
    String text = EmbeddedText.of(entry);
    return spaces
        .of(text)
        .map(
            space -> {
              long digest = EmbeddedText.digest(text, space.embedder().id());
              float[] values =
                  known
                      .find(entry.id(), space.field(), digest)
                      .orElseGet(() -> space.embedder().embed(text, TextRole.PASSAGE));
              return new IndexedDocument.Vector(space.field(), values, digest);
            });
  }
}
