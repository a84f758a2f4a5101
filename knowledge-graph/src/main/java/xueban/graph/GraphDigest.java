package xueban.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** The version of a graph: the first 16 hexadecimal digits of the SHA-256 of its content. */
final class GraphDigest {
  private GraphDigest() {}

  static String of(
      Collection<Concept> concepts,
      Collection<Prerequisite> prerequisites,
      Collection<Edition> editions,
      Collection<Misconception> misconceptions) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
    // Records print all their components, so any change of content changes the text.
    concepts.forEach(c -> digest.update((c + "\n").getBytes(UTF_8)));
    prerequisites.forEach(p -> digest.update((p + "\n").getBytes(UTF_8)));
    editions.forEach(e -> digest.update((e + "\n").getBytes(UTF_8)));
    misconceptions.forEach(m -> digest.update((m + "\n").getBytes(UTF_8)));
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }
}
