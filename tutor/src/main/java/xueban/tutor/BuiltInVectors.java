package xueban.tutor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Embedder;
import xueban.nlp.ShippedVectors;

/**
 * Vectors of the {@link BuiltInContent}, so that installing it need not embed a thousand texts,
 * which takes a minute of one core. Made by {@code ./xueban vectors FOLDER}; without the file, or
 * where content is newer, it is embedded when it is installed.
 */
final class BuiltInVectors {
  /** One for each embedder. */
  private static final List<String> FILES =
      List.of("content/vectors.bin", "content/vectors-en.bin");

  private BuiltInVectors() {}

  /** Returns an embedder that knows the built-in content, or the same if it is another model. */
  static Embedder before(Embedder embedder) {
    Embedder before = embedder;
    for (ShippedVectors known : Shipped.VECTORS) {
      before = known.before(before);
    }
    return before;
  }

  private static final class Shipped {
    static final List<ShippedVectors> VECTORS =
        FILES.stream().flatMap(file -> read(file).stream()).toList();

    private static Optional<ShippedVectors> read(String file) {
      try (@Nullable InputStream in = BuiltInVectors.class.getResourceAsStream(file)) {
        return in == null
            ? Optional.empty()
            : Optional.of(ShippedVectors.read(new BufferedInputStream(in)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
