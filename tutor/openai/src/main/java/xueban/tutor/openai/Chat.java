package xueban.tutor.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Flow;
import xueban.tutor.answer.draft.DraftEnd.Fault;

/** One chat with a model: sends a prompt and hands its words on as they come. */
final class Chat {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BYTES_BESIDE_WORDS = 64 << 10;
  private static final int BYTES_A_TOKEN = 1_024;
  private static final int CHARACTERS_A_TOKEN = 8;

  private final ModelSettings settings;
  private final Prompt prompt;
  private final TimeLimit limit;
  private final Clock clock;
  private int characters;
  private long tokens = -1;

  Chat(ModelSettings settings, Prompt prompt, TimeLimit limit, Clock clock) {
    this.settings = settings;
    this.prompt = prompt;
    this.limit = limit;
    this.clock = clock;
  }

  /** Returns how many tokens the endpoint counted, or how many there were about. */
  long tokens() {
    return tokens >= 0 ? tokens : prompt.tokens() + (long) characters;
  }

  /** Returns whether words have come. */
  boolean hasBegun() {
    return characters > 0;
  }

  /** Chats until the model has ended; hands its words to the reader. */
  void run(HttpClient client, DraftReader reader) throws ChatFault {
    HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
        limit.await(client.sendAsync(request(), HttpResponse.BodyHandlers.ofPublisher()));
    long most = BYTES_BESIDE_WORDS + (long) settings.answerTokens() * BYTES_A_TOKEN;
    try (Arrivals arrivals = new Arrivals(most)) {
      response.body().subscribe(arrivals);
      if (response.statusCode() != 200) {
        throw HttpRefusal.of(response, clock);
      }
      SpokenText spoken = new SpokenText();
      boolean events =
          response.headers().firstValue("content-type").orElse("").startsWith("text/event-stream");
      String ending = events ? stream(arrivals, spoken, reader) : whole(arrivals, spoken, reader);
      switch (ending) {
        case "stop" -> {
          reader.feed(spoken.rest());
          reader.finish();
        }
        case "length" -> throw new ChatFault(Fault.TOO_LONG, "the draft has too many tokens");
        case "content_filter" -> throw new ChatFault(Fault.REFUSED, "the endpoint's own filter");
        default -> throw new ChatFault(Fault.UNREADABLE, "the answer has no proper end");
      }
    }
  }

  private HttpRequest request() {
    ObjectNode body = JSON.createObjectNode();
    body.put("model", settings.name());
    body.put("temperature", 0);
    body.put("max_tokens", settings.answerTokens());
    body.put("stream", settings.streaming());
    if (settings.streaming()) {
      body.putObject("stream_options").put("include_usage", true);
    }
    if (settings.json()) {
      body.putObject("response_format").put("type", "json_object");
    }
    body.putArray("messages")
        .add(JSON.createObjectNode().put("role", "system").put("content", prompt.rules()))
        .add(JSON.createObjectNode().put("role", "user").put("content", prompt.data()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.chats())
            .header("Content-Type", "application/json")
            .header("Accept", settings.streaming() ? "text/event-stream" : "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    settings.key().sign(request);
    return request.build();
  }

  /** Reads a stream of events and returns how the model ended, or "" if the stream did first. */
  private String stream(Arrivals arrivals, SpokenText spoken, DraftReader reader) throws ChatFault {
    EventStream events = new EventStream();
    String ending = "";
    for (byte[] bytes = arrivals.next(limit); bytes.length > 0; bytes = arrivals.next(limit)) {
      for (String data : events.feed(bytes)) {
        if (data.equals("[DONE]")) {
          return ending.isEmpty() ? "stop" : ending;
        }
        JsonNode event = JsonAnswer.of(data);
        JsonNode choice = event.path("choices").path(0);
        count(event);
        say(choice.path("delta").path("content").asText(""), spoken, reader);
        ending = choice.path("finish_reason").asText(ending);
      }
    }
    return ending;
  }

  private String whole(Arrivals arrivals, SpokenText spoken, DraftReader reader) throws ChatFault {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] bytes = arrivals.next(limit); bytes.length > 0; bytes = arrivals.next(limit)) {
      all.writeBytes(bytes);
    }
    JsonNode answer = JsonAnswer.of(all.toString(StandardCharsets.UTF_8));
    count(answer);
    JsonNode choice = answer.path("choices").path(0);
    say(choice.path("message").path("content").asText(""), spoken, reader);
    return choice.path("finish_reason").asText("");
  }

  private void say(String text, SpokenText spoken, DraftReader reader) throws ChatFault {
    if (text.isEmpty()) {
      return;
    }
    limit.begun();
    characters += text.length();
    if (characters > settings.answerTokens() * CHARACTERS_A_TOKEN) {
      throw new ChatFault(Fault.TOO_LONG, "the draft has more characters than allowed");
    }
    reader.feed(spoken.feed(text));
  }

  private void count(JsonNode event) {
    JsonNode total = event.path("usage").path("total_tokens");
    if (total.isIntegralNumber() && total.asLong() >= 0) {
      tokens = total.asLong();
    }
  }
}
