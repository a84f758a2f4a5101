package xueban.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query in pupils' and teachers' words that names no concept, and the concepts meant.
 *
 * @param ofGraph whether the concepts are ids of the built-in graph; else they are as {@link
 *     JudgedQuestion#concepts} has them
 */
record JudgedMeaning(String id, boolean ofGraph, List<String> concepts, String query) {
  /** Reads the built-in queries of a split, {@code dev} or {@code test}. */
  static List<JudgedMeaning> builtIn(String split) {
    String name = "search/meanings." + split + ".jsonl";
    @Nullable InputStream stream = JudgedMeaning.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(name + " is missing beside JudgedMeaning. Build again.");
    }
    List<JudgedMeaning> queries = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        queries.add(of(JsonMapper.builder().build().readTree(line)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
    return queries;
  }

  private static JudgedMeaning of(JsonNode node) {
    boolean ofGraph = node.path("source").asText().equals("graph");
    List<String> concepts = new ArrayList<>();
    for (JsonNode concept : node.path("concepts")) {
      concepts.add(
          ofGraph
              ? concept.asText()
              : JudgedQuestion.id(node.path("subject").asText(), concept.asText()));
    }
    return new JudgedMeaning(
        node.path("id").asText(), ofGraph, concepts, node.path("query").asText());
  }
}
