package xueban.nlp.onnx;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The models, and where the langchain4j jars have them on the class path. */
enum Bge {
  CHINESE("bge-small-zh-v1.5-q", 512),
  ENGLISH("bge-small-en-v1.5-q", 384);

  private final String id;
  private final int dimension;

  Bge(String id, int dimension) {
    this.id = id;
    this.dimension = dimension;
  }

  String id() {
    return id;
  }

  int dimension() {
    return dimension;
  }

  byte[] weights() throws IOException {
    try (InputStream weights = open("/" + id + ".onnx")) {
      return weights.readAllBytes();
    }
  }

  InputStream openTokenizer() throws IOException {
    return open("/" + id + "-tokenizer.json");
  }

  private InputStream open(String resource) throws IOException {
    @Nullable InputStream stream = Bge.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new FileNotFoundException(
          "The class path has no %s. Add the jar dev.langchain4j:langchain4j-embeddings-%s."
              .formatted(resource, id.replace("v1.5", "v15")));
    }
    return stream;
  }
}
