package xueban.recommend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xueban.graph.Stage;

/** The metadata part of {@link CatalogEntryCodec}. */
final class MetadataCodec {
  private MetadataCodec() {}

  static ObjectNode write(Metadata metadata, ObjectMapper json) {
    ObjectNode node = json.createObjectNode();
    node.put("title", metadata.title())
        .put("description", metadata.description())
        .put("subject", metadata.subject());
    @Nullable Stage stage = metadata.stage();
    if (stage != null) {
      node.put("stage", stage.name());
    }
    metadata.grades().forEach(node.putArray("grades")::add);
    node.put("edition", metadata.edition());
    metadata.concepts().forEach(node.putArray("concepts")::add);
    node.put("language", metadata.language());
    @Nullable Duration duration = metadata.duration();
    if (duration != null) {
      node.put("duration", duration.toString());
    }
    node.put("size_bytes", metadata.sizeBytes())
        .put("licence", metadata.licence())
        .put("provider", metadata.provider());
    if (!Double.isNaN(metadata.quality())) {
      node.put("quality", metadata.quality());
    }
    @Nullable URI uri = metadata.uri();
    if (uri != null) {
      node.put("uri", uri.toString());
    }
    if (!metadata.inferred().probabilities().isEmpty()) {
      ObjectNode inferred = node.putObject("inferred");
      metadata.inferred().probabilities().forEach((field, p) -> inferred.put(field.name(), p));
    }
    return node;
  }

  static Metadata read(JsonNode node) {
    List<Integer> grades = new ArrayList<>();
    node.path("grades").forEach(grade -> grades.add(grade.asInt()));
    return new Metadata(
        node.path("title").asText(),
        node.path("description").asText(),
        node.path("subject").asText(),
        node.has("stage") ? Stage.valueOf(node.path("stage").asText()) : null,
        grades,
        node.path("edition").asText(),
        texts(node.path("concepts")),
        node.path("language").asText(),
        node.has("duration") ? Duration.parse(node.path("duration").asText()) : null,
        node.path("size_bytes").asLong(),
        node.path("licence").asText(),
        node.path("provider").asText(),
        node.path("quality").asDouble(Double.NaN),
        node.has("uri") ? URI.create(node.path("uri").asText()) : null,
        inferred(node.path("inferred")));
  }

  private static Inferred inferred(JsonNode node) {
    Inferred inferred = Inferred.NONE;
    for (Map.Entry<String, JsonNode> value : node.properties()) {
      inferred = inferred.with(Inferred.Field.valueOf(value.getKey()), value.getValue().asDouble());
    }
    return inferred;
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
