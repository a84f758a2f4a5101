package xueban.recommend;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.nlp.TextRole;

/** Makes what an index holds of the entries of a catalog. Safe for concurrent use. */
public final class CatalogDocuments {
  private static final Logger log = LoggerFactory.getLogger(CatalogDocuments.class);

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
   * Returns the document of an entry. One whose texts cannot be read is found by the words of its
   * title alone: left to fail, it would stop all entries after it for good.
   *
   * @param change number of the change that put it
   */
  public IndexedDocument of(CatalogEntry entry, long change, KnownVector known) {
    Optional<IndexedDocument.Vector> vector =
        spaces.isEmpty() ? Optional.empty() : vector(entry, known);
    try {
      EntryReading reading = words.read(entry);
      Map<String, Integer> frequencies = words.frequencies(reading);
      return IndexedDocument.of(
          entry, change, frequencies, words.concepts(reading), vector.orElse(null));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      log.warn("The texts of {} cannot be read; it is found by its title alone", entry.id(), e);
      return IndexedDocument.of(entry, change, ofTitle(entry), Map.of(), vector.orElse(null));
    }
  }

  private Map<String, Integer> ofTitle(CatalogEntry entry) {
    try {
      return words.ofTitle(entry);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      log.warn("Nor can the title of {}; it is found by filters alone", entry.id(), e);
      return Map.of();
    }
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
