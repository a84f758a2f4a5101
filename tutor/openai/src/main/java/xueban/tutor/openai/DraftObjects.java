package xueban.tutor.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import xueban.tutor.answer.draft.DraftSentence;

/**
 * Reads a draft as JSON, {@code {"sentences": [{"text": "…", "passages": [1]}]}}, each sentence as
 * soon as its object is closed. What is no such object is left out.
 */
final class DraftObjects implements DraftReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_OBJECT = 4_000;

  private final Consumer<DraftSentence> sentences;
  private final StringBuilder object = new StringBuilder();
  private int depth;
  private boolean quoted;
  private boolean escaped;

  DraftObjects(Consumer<DraftSentence> sentences) {
    this.sentences = sentences;
  }

  @Override
  public void feed(String text) {
    for (int i = 0; i < text.length(); i++) {
      take(text.charAt(i));
    }
  }

  @Override
  public void finish() {}

  private void take(char c) {
    if (quoted) {
      quoted = escaped || c != '"';
      escaped = !escaped && c == '\\';
    } else if (c == '"') {
      quoted = depth > 0;
    } else if (c == '{') {
      depth++;
      if (depth == 2) {
        object.setLength(0);
      }
    }
    if (depth >= 2 && object.length() <= LONGEST_OBJECT) {
      object.append(c);
    }
    if (!quoted && c == '}' && depth > 0) {
      depth--;
      if (depth == 1) {
        read();
      }
    }
  }

  private void read() {
    try {
      JsonNode sentence = JSON.readTree(object.toString());
      String text = sentence.path("text").asText().strip();
      List<Integer> passages = new ArrayList<>();
      sentence.path("passages").forEach(number -> passages.add(number.asInt()));
      if (!text.isEmpty() && text.length() <= DraftSentence.MAX_LENGTH) {
        sentences.accept(new DraftSentence(text, passages));
      }
    } catch (JsonProcessingException e) {
      // No object: what a model writes is its own affair, and a sentence less is no fault.
    }
  }
}
