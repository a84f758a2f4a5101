package xueban.server.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.FieldViolation;
import xueban.XuebanException;

/**
 * Finds out which fields of some JSON are at fault: protobuf's parser says what is wrong, not
 * where. It reads each field alone, so it is called only once reading the whole has failed.
 */
final class JsonFault {
  private static final int MOST_FAULTS = 20;
  private static final int MOST_SHOWN_CHARACTERS = 60;
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final List<FieldViolation> faults = new ArrayList<>();

  private JsonFault() {}

  /** Returns the error to answer with, for JSON that could not be read as this message. */
  static XuebanException explain(String json, Message prototype, Exception cause) {
    String type = prototype.getDescriptorForType().getFullName();
    if (json.isBlank()) {
      return new XuebanException(
          ErrorCode.INVALID_INPUT,
          "The body is empty; send {} for a %s without fields.".formatted(type));
    }
    JsonNode tree;
    try {
      tree = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      return new XuebanException(
          ErrorCode.INVALID_INPUT,
          "The body is not JSON: %s (line %d, column %d)."
              .formatted(
                  e.getOriginalMessage(),
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr()),
          e);
    }
    JsonFault fault = new JsonFault();
    fault.object("", tree, prototype);
    if (fault.faults.isEmpty()) {
      return new XuebanException(
          ErrorCode.INVALID_INPUT,
          "The body is no %s: %s".formatted(type, cause.getMessage()),
          cause);
    }
    return new XuebanException(
        ErrorCode.INVALID_INPUT,
        fault.faults.stream()
            .map(f -> f.field().isEmpty() ? f.description() : f.field() + ": " + f.description())
            .collect(Collectors.joining(" ")),
        fault.faults,
        cause);
  }

  private void object(String path, JsonNode node, Message prototype) {
    if (!node.isObject()) {
      add(path, shown(node) + " must be an object in braces.");
      return;
    }
    String prefix = path.isEmpty() ? "" : path + ".";
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      Descriptor type = prototype.getDescriptorForType();
      FieldDescriptor field = fieldOf(type, entry.getKey());
      if (field == null) {
        add(
            prefix + entry.getKey(),
            "is no field of %s; it has %s."
                .formatted(
                    type.getFullName(),
                    type.getFields().stream()
                        .map(FieldDescriptor::getJsonName)
                        .collect(Collectors.joining(", "))));
      } else if (failure(prototype, entry.getKey(), entry.getValue()) != null) {
        value(prefix + entry.getKey(), entry.getValue(), field, prototype);
      }
    }
  }

  /** Looks into a value that cannot be read, for the smallest part that cannot. */
  private void value(String path, JsonNode value, FieldDescriptor field, Message prototype) {
    int before = faults.size();
    if (field.isRepeated() && !field.isMapField()) {
      if (!value.isArray()) {
        add(path, shown(value) + " must be a list in brackets.");
        return;
      }
      for (int i = 0; i < value.size(); i++) {
        JsonNode element = value.get(i);
        JsonNode alone = MAPPER.createArrayNode().add(element);
        if (failure(prototype, field.getJsonName(), alone) != null) {
          single("%s[%d]".formatted(path, i), element, field, prototype);
        }
      }
    } else {
      single(path, value, field, prototype);
    }
    if (faults.size() == before) {
      add(path, String.valueOf(failure(prototype, field.getJsonName(), value)));
    }
  }

  private void single(String path, JsonNode value, FieldDescriptor field, Message prototype) {
    int before = faults.size();
    if (isPlainMessage(field)) {
      object(path, value, prototype.newBuilderForType().newBuilderForField(field).buildPartial());
    }
    if (faults.size() == before) {
      add(path, "%s must be %s.".formatted(shown(value), expected(field)));
    }
  }

  private void add(String path, String description) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new FieldViolation(path, description));
    }
  }

  /** Returns what protobuf says of one field alone, or null if it can be read. */
  private static @Nullable String failure(Message prototype, String name, JsonNode value) {
    String alone = MAPPER.createObjectNode().set(name, value).toString();
    try {
      JsonFormat.parser().merge(alone, prototype.newBuilderForType());
      return null;
    } catch (InvalidProtocolBufferException | RuntimeException e) {
      return e.getMessage();
    }
  }

  private static @Nullable FieldDescriptor fieldOf(Descriptor type, String name) {
    return type.getFields().stream()
        .filter(field -> field.getJsonName().equals(name) || field.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Returns whether JSON writes the message as an object of its fields; Google's own differ. */
  private static boolean isPlainMessage(FieldDescriptor field) {
    return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
        && !field.isMapField()
        && !field.getMessageType().getFullName().startsWith("google.protobuf.");
  }

  private static String expected(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case INT -> "a whole number of 32 bits";
      case LONG -> "a whole number of 64 bits, as a number or a text";
      case FLOAT, DOUBLE -> "a number";
      case BOOLEAN -> "true or false";
      case STRING -> "a text in quotes";
      case BYTE_STRING -> "bytes in Base64";
      case ENUM ->
          "one of "
              + field.getEnumType().getValues().stream()
                  .map(EnumValueDescriptor::getName)
                  .collect(Collectors.joining(", "));
      case MESSAGE ->
          switch (field.getMessageType().getFullName()) {
            case "google.protobuf.Timestamp" -> "a time such as \"2026-01-31T08:00:00Z\"";
            case "google.protobuf.Duration" -> "a duration such as \"1.5s\"";
            default -> "a " + field.getMessageType().getFullName();
          };
    };
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= MOST_SHOWN_CHARACTERS
        ? text
        : text.substring(0, MOST_SHOWN_CHARACTERS) + "…";
  }
}
