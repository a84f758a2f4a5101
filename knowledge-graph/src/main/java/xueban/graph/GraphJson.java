package xueban.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * A graph as one JSON document: {@code {"concepts":[…],"prerequisites":[…],"editions":[…],
 * "misconceptions":[…]}}, its fields those of {@link Concept}, {@link Prerequisite}, {@link
 * Edition} and {@link Misconception} in snake case. It holds all that a graph holds, so writing and
 * reading gives an equal graph.
 */
public final class GraphJson {
  private static final JsonMapper MAPPER = mapper();

  private GraphJson() {}

  @JsonIgnoreProperties("version")
  private record Document(
      List<Concept> concepts,
      List<Prerequisite> prerequisites,
      List<Edition> editions,
      List<Misconception> misconceptions) {}

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
   * @throws XuebanException {@code INVALID_INPUT} naming line and column, or an error of {@link
   *     KnowledgeGraph.Builder#build}
   */
  public static KnowledgeGraph read(String json) {
    Document document;
    try {
      document = MAPPER.readValue(json, Document.class);
    } catch (JsonProcessingException e) {
      throw new XuebanException(ErrorCode.INVALID_INPUT, describe(e), e);
    }
    KnowledgeGraph.Builder builder = KnowledgeGraph.builder();
    DuplicateIds.refuse("concept", document.concepts().stream().map(Concept::id));
    DuplicateIds.refuse("edition", document.editions().stream().map(Edition::id));
    document.concepts().forEach(builder::put);
    document.prerequisites().forEach(builder::put);
    document.editions().forEach(builder::put);
    document.misconceptions().forEach(builder::put);
    return builder.build();
  }

  /** Returns the graph that UTF-8 bytes hold; see {@link #read(String)}. */
  public static KnowledgeGraph read(byte[] utf8) {
    return read(new String(utf8, UTF_8));
  }

  private static String describe(JsonProcessingException e) {
    @Nullable Throwable cause = e.getCause();
    String what = cause instanceof XuebanException ? cause.getMessage() : e.getOriginalMessage();
    return e.getLocation() == null
        ? "The graph is not readable: " + what
        : "The graph is not readable at line %d, column %d: %s"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr(), what);
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
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
