package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.RecentQueries;

/**
 * Which embedder makes the vectors of texts in which language. Vectors of different embedders do
 * not compare, so a query meets the entries of its own language's space only.
 */
public final class VectorSpaces {
  private final Map<Language, Embedder> embedders;

  private VectorSpaces(Map<Language, Embedder> embedders) {
    this.embedders = embedders;
  }

  /** Returns no vectors: search by words alone. */
  public static VectorSpaces none() {
    return new VectorSpaces(new EnumMap<>(Language.class));
  }

  /** Returns one space for texts of all languages. */
  public static VectorSpaces of(Embedder embedder) {
    return of(embedder, embedder);
  }

  /** Returns a space for Chinese and one for English. */
  public static VectorSpaces of(Embedder chinese, Embedder english) {
    Map<Language, Embedder> embedders = new EnumMap<>(Language.class);
    Embedder first = RecentQueries.over(requireNonNull(chinese, "chinese"));
    Embedder second = RecentQueries.over(requireNonNull(english, "english"));
    embedders.put(Language.CHINESE, first);
    embedders.put(Language.ENGLISH, english == chinese ? first : second);
    return new VectorSpaces(embedders);
  }

  /** Returns the space of a text, or empty if it gets no vector. */
  Optional<Space> of(String text) {
    Language language = Language.of(text);
    return Optional.ofNullable(embedders.get(language))
        .map(embedder -> new Space(field(embedder), embedder));
  }

  /** Returns whether no text gets a vector. */
  boolean isEmpty() {
    return embedders.isEmpty();
  }

  /** Returns what tells these spaces from others: the ids of the embedders. */
  String id() {
    return embedders.entrySet().stream()
        .map(e -> e.getKey().code() + '=' + e.getValue().id())
        .collect(Collectors.joining(","));
  }

  /** Two languages that share an embedder share a field. */
  private String field(Embedder embedder) {
    return embedders.entrySet().stream()
        .filter(e -> e.getValue() == embedder)
        .map(e -> "vector_" + e.getKey().code())
        .findFirst()
        .orElseThrow();
  }

  /**
   * A space of comparable vectors.
   *
   * @param field index field that holds them
   */
  record Space(String field, Embedder embedder) {}
}
