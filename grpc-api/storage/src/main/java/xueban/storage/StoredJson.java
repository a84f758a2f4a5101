package xueban.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * Records as JSON, their components by name, times in ISO 8601: the form in which rows keep what no
 * codec of a lower floor describes. The row says the version of the form. Equal records give equal
 * text.
 *
 * @param <T> the record
 */
final class StoredJson<T> {
  /** The version of the form that is written. */
  static final int FORM = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule("xueban-times")
                  .addSerializer(new AsText<>(Instant.class))
                  .addDeserializer(Instant.class, new FromText<>(Instant.class, Instant::parse))
                  .addSerializer(new AsText<>(LocalDate.class))
                  .addDeserializer(
                      LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse))
                  .addSerializer(new AsText<>(Duration.class))
                  .addDeserializer(Duration.class, new FromText<>(Duration.class, Duration::parse)))
          .build();

  private final Class<T> type;

  StoredJson(Class<T> type) {
    this.type = type;
  }

  String write(T value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new XuebanException(
          ErrorCode.INTERNAL, "A %s could not be written.".formatted(type.getSimpleName()), e);
    }
  }

  /**
   * Returns the record that a row keeps.
   *
   * @throws XuebanException {@code FORMAT_TOO_NEW} or {@code CORRUPT}, naming the file
   */
  T read(SqliteFile file, int form, String json) {
    if (form > FORM) {
      throw new XuebanException(
          ErrorCode.FORMAT_TOO_NEW,
          "%s holds a %s of form %d; this xueban reads up to %d. Start the newer one."
              .formatted(file.path(), type.getSimpleName(), form, FORM));
    }
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException | XuebanException e) {
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "%s holds a %s that cannot be read (%s). Restore the file from a backup."
              .formatted(file.path(), type.getSimpleName(), e.getMessage()),
          e);
    }
  }

  /** Returns about how many bytes a row of the text takes. */
  static long bytes(String json) {
    return 3L * json.length() + 64;
  }

  private static final class AsText<V> extends StdScalarSerializer<V> {
    private static final long serialVersionUID = 1L;

    AsText(Class<V> type) {
      super(type);
    }

    @Override
    public void serialize(V value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toString());
    }
  }

  private static final class FromText<V> extends StdScalarDeserializer<V> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, V> parse;

    FromText(Class<V> type, Function<String, V> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public V deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String text = in.getValueAsString("");
      try {
        return parse.apply(text);
      } catch (DateTimeException e) {
        throw context.weirdStringException(text, handledType(), String.valueOf(e.getMessage()));
      }
    }
  }
}
