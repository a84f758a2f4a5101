package xueban.tutor.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import xueban.tutor.answer.draft.DraftEnd.Fault;

/** What an endpoint answers: one JSON object, which may report an error. */
final class JsonAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonAnswer() {}

  /** Returns the object, or throws if it is none or reports an error. */
  static JsonNode of(String text) throws ChatFault {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new ChatFault(Fault.UNREADABLE, "the answer is no JSON");
    }
    if (!node.isObject()) {
      throw new ChatFault(Fault.UNREADABLE, "the answer is no JSON object");
    }
    if (node.hasNonNull("error")) {
      throw new ChatFault(Fault.FAILED, "the endpoint reports an error");
    }
    return node;
  }
}
