package xueban.nlp.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * Token ids and vectors by other people's code; {@code golden/make-bge.mjs} made them.
 *
 * @param ids [tokens]
 * @param vector [16] the first numbers of the vector
 */
record Golden(Bge model, String text, long[] ids, double[] vector) {
  static List<Golden> cases() throws IOException {
    try (InputStream json =
        Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/bge.json"))) {
      List<Golden> cases = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(json).get("cases")) {
        Bge model = node.get("model").asText().equals(Bge.CHINESE.id()) ? Bge.CHINESE : Bge.ENGLISH;
        cases.add(
            new Golden(
                model,
                node.get("text").asText(),
                nodes(node.get("ids")).mapToLong(JsonNode::asLong).toArray(),
                nodes(node.get("vector")).mapToDouble(JsonNode::asDouble).toArray()));
      }
      return cases;
    }
  }

  private static java.util.stream.Stream<JsonNode> nodes(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  @Override
  public String toString() {
    return model + " " + text.codePoints().limit(20).count() + " " + ids.length + " tokens";
  }
}
