package xueban.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * The file {@code weights.json} beside a card: the weights of a small model, read back to the last
 * bit.
 *
 * @param <T> record of the weights, which checks them in its constructor
 * @param kind that the cards of such models name
 * @param type of the weights
 * @param what the weights are for, as errors call them: "the weights of answers"
 */
public record WeightsFile<T>(String kind, Class<T> type, String what) {
  private static final String NAME = "weights.json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  public WeightsFile {
    requireNonNull(type, "type");
    requireText("kind", kind);
    requireText("what", what);
  }

  /** Returns a folder of the card and the weights. */
  public ModelFolder folder(ModelCard card, T weights) {
    try {
      return ModelFolder.of(card, Map.of(NAME, JSON.writeValueAsBytes(weights)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write %s as JSON".formatted(what), e);
    }
  }

  /**
   * Returns the weights that a folder holds.
   *
   * @throws XuebanException {@code CORRUPT} if it is of another kind, or damaged
   */
  public T read(ModelFolder folder) {
    folder.require(kind);
    try {
      T weights = JSON.readValue(folder.file(NAME), type);
      if (weights == null) {
        throw damaged(folder, "it says null", null);
      }
      return weights;
    } catch (JsonMappingException e) {
      String at = e.getPath().isEmpty() ? "" : e.getPath().getLast().getFieldName() + ": ";
      throw damaged(folder, at + e.getOriginalMessage(), e);
    } catch (JsonProcessingException e) {
      throw damaged(folder, e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw damaged(folder, e.toString(), e);
    }
  }

  private static void requireText(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          name + " (\"" + text + "\") must not be blank; give what errors shall call it.");
    }
  }

  private XuebanException damaged(ModelFolder folder, String why, @Nullable IOException cause) {
    return new XuebanException(
        ErrorCode.CORRUPT,
        "%s of %s does not hold %s (%s). Restore its folder, or train the model again."
            .formatted(NAME, folder.card().name(), what, why),
        cause);
  }
}
