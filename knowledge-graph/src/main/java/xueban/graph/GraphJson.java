package xueban.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.internal.JsonElements;
import xueban.graph.internal.TextFile;

/**
 * A graph as one JSON document: {@code {"concepts":[…],"prerequisites":[…],"editions":[…],
 * "misconceptions":[…]}}, its fields those of {@link Concept}, {@link Prerequisite}, {@link
 * Edition} and {@link Misconception} in snake case. It holds all that a graph holds, so writing and
 * reading gives an equal graph.
 */
public final class GraphJson {
  private static final JsonMapper MAPPER = mapper();

  private GraphJson() {}

  private record Versioned(
      String version,
      List<Concept> concepts,
      List<Prerequisite> prerequisites,
      List<Edition> editions,
      List<Misconception> misconceptions) {}

  /** Returns the graph as JSON, pretty-printed, its lists in the graph's fixed order. */
  public static String write(KnowledgeGraph graph) {
    Versioned document =
        new Versioned(
            graph.version(),
            List.copyOf(graph.concepts()),
            graph.prerequisites(),
            List.copyOf(graph.editions()),
            graph.misconceptions());
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new XuebanException(ErrorCode.INTERNAL, "A graph could not be written as JSON.", e);
    }
  }

  /**
   * Returns the graph that a document holds; a missing list is empty, a missing field unknown.
   *
   * @throws XuebanException naming line and id: {@code INVALID_INPUT}, {@code GRAPH_DUPLICATE},
   *     {@code GRAPH_DANGLING} or {@code GRAPH_CYCLE}
   */
  public static KnowledgeGraph read(String json) {
    return read(json.getBytes(UTF_8));
  }

  /** Returns the graph that UTF-8 bytes hold; see {@link #read(String)}. */
  public static KnowledgeGraph read(byte[] utf8) {
    return read(TextFile.of("The graph", utf8));
  }

  /** Returns the graph of a file; messages name it. See {@link #read(String)}. */
  public static KnowledgeGraph read(Path file) {
    return read(TextFile.read(file));
  }

  private static KnowledgeGraph read(TextFile file) {
    GraphAssembly parts = new GraphAssembly(file.name());
    JsonElements.read(
        file, (field, value, line) -> parts.at(line, () -> take(parts, field, value, line)));
    return parts.graph();
  }

  private static void take(GraphAssembly parts, String field, JsonNode value, long line) {
    switch (field) {
      case "concepts" -> parts.put(part(value, Concept.class), line);
      case "prerequisites" -> parts.put(part(value, Prerequisite.class), line);
      case "editions" -> parts.put(part(value, Edition.class), line);
      case "misconceptions" -> parts.put(part(value, Misconception.class), line);
      case "version" -> {}
      default ->
          throw XuebanException.invalid(
              field,
              "is no field of a graph; it has concepts, prerequisites, editions and"
                  + " misconceptions.");
    }
  }

  private static <T> T part(JsonNode value, Class<T> type) {
    try {
      return MAPPER.treeToValue(value, type);
    } catch (JsonProcessingException e) {
      String id = value.path("id").asText(value.path("name").asText());
      String what =
          e.getCause() instanceof XuebanException cause
              ? String.valueOf(cause.getMessage())
              : e.getOriginalMessage() + (id.isEmpty() ? "" : " (" + id + ")");
      throw new XuebanException(ErrorCode.INVALID_INPUT, what, e);
    }
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();
    mapper
        .configOverride(String.class)
        .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    return mapper;
  }
}
