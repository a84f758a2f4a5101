package xueban.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.nlp.Embedder;
import xueban.nlp.KnownVectors;
import xueban.nlp.TextRole;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;

/** {@code ./xueban vectors FILE}: for whoever changes a built-in lesson or item. */
@Command(
    name = "vectors",
    mixinStandardHelpOptions = true,
    description = {
      "Embeds the built-in lessons and items anew and writes their vectors, which takes a minute"
          + " or",
      "two. FILE is tutor/src/main/resources/xueban/tutor/content/vectors.bin."
    })
final class VectorsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "Where the vectors go.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    if (file == null || spec == null) {
      throw new IllegalStateException("picocli sets the file and the spec before it calls");
    }
    Map<String, float[]> vectors = new ConcurrentHashMap<>();
    try (BgeEmbedder embedder = BgeEmbedder.chinese()) {
      try (Xueban xueban =
          Xueban.builder(new InMemoryStores()).embedder(new Noting(embedder, vectors)).open()) {
        xueban.installBuiltIn();
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        KnownVectors.write(out, embedder.id(), vectors);
      }
    }
    spec.commandLine().getOut().printf("%d vectors are in %s%n", vectors.size(), file);
    return 0;
  }

  /** Keeps what it embeds. Its id is another, so that no vector comes from those that ship. */
  private record Noting(Embedder embedder, Map<String, float[]> vectors) implements Embedder {
    @Override
    public String id() {
      return "anew/" + embedder.id();
    }

    @Override
    public int dimension() {
      return embedder.dimension();
    }

    @Override
    public float[] embed(String text, TextRole role) {
      float[] vector = embedder.embed(text, role);
      if (role == TextRole.PASSAGE) {
        vectors.put(text, vector);
      }
      return vector;
    }

    @Override
    public void close() {}
  }
}
