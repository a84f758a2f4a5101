package xueban.tutor.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Flow;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import xueban.nlp.media.AudioFormat;
import xueban.nlp.media.Recognition;
import xueban.nlp.media.RecognizedLine;
import xueban.tutor.answer.draft.DraftEnd.Fault;

/** One recording sent to a model, and the text that comes back. */
final class Transcription {
  private static final long MOST_ANSWER_BYTES = 256 << 10;
  private static final int MOST_CHARACTERS = 4_000;

  /** A piece that is likelier silence, and that the model is not sure of, is made up: Whisper. */
  private static final double SILENCE = .6;

  private static final double UNSURE_LOG_PROBABILITY = -1;

  private final SpeechSettings settings;
  private final TimeLimit limit;
  private final Clock clock;
  private final RandomGenerator random;

  Transcription(SpeechSettings settings, TimeLimit limit, Clock clock, RandomGenerator random) {
    this.settings = settings;
    this.limit = limit;
    this.clock = clock;
    this.random = random;
  }

  Recognition run(HttpClient client, byte[] recording, AudioFormat format) throws ChatFault {
    HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
        limit.await(
            client.sendAsync(request(recording, format), HttpResponse.BodyHandlers.ofPublisher()));
    try (Arrivals arrivals = new Arrivals(MOST_ANSWER_BYTES)) {
      response.body().subscribe(arrivals);
      return switch (response.statusCode()) {
        case 200 -> recognition(JsonAnswer.of(text(arrivals)));
        case 400, 413, 415, 422 ->
            new Recognition.Refused(
                "The model does not take this recording (HTTP %d); record it anew, or shorter."
                    .formatted(response.statusCode()));
        default -> throw HttpRefusal.of(response, clock);
      };
    }
  }

  private HttpRequest request(byte[] recording, AudioFormat format) {
    MultipartForm form =
        new MultipartForm(random)
            .field("model", settings.name())
            .field("response_format", settings.verbose() ? "verbose_json" : "json")
            .field("temperature", "0");
    if (!settings.language().isEmpty()) {
      form.field("language", settings.language());
    }
    if (!settings.prompt().isEmpty()) {
      form.field("prompt", settings.prompt());
    }
    form.file("file", "recording." + format.extension(), format.mediaType(), recording);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.transcriptions())
            .header("Content-Type", form.contentType())
            .header("Accept", "application/json")
            .POST(form.body());
    settings.key().sign(request);
    return request.build();
  }

  private String text(Arrivals arrivals) throws ChatFault {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] bytes = arrivals.next(limit); bytes.length > 0; bytes = arrivals.next(limit)) {
      all.writeBytes(bytes);
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private Recognition recognition(JsonNode answer) throws ChatFault {
    if (!answer.path("text").isTextual()) {
      throw new ChatFault(Fault.UNREADABLE, "the answer has no text");
    }
    String text = answer.path("text").asText().strip();
    if (text.length() > MOST_CHARACTERS) {
      throw new ChatFault(Fault.TOO_LONG, "the text has more characters than anybody says");
    }
    JsonNode segments = answer.path("segments");
    if (text.isEmpty() || text.equals(settings.prompt().strip())) {
      return nothing(); // of silence some models make their prompt
    }
    return segments.isArray() && !segments.isEmpty()
        ? pieces(segments)
        : new Recognition.Recognized(List.of(new RecognizedLine(text, null)), null);
  }

  private static Recognition pieces(JsonNode segments) {
    List<RecognizedLine> lines = new ArrayList<>();
    for (JsonNode segment : segments) {
      String text = segment.path("text").asText("").strip();
      OptionalDouble logProbability = finite(segment.path("avg_logprob"));
      boolean silence =
          segment.path("no_speech_prob").asDouble(0) > SILENCE
              && logProbability.orElse(0) < UNSURE_LOG_PROBABILITY;
      if (!text.isEmpty() && !silence) {
        Double confidence =
            logProbability.isEmpty()
                ? null
                : Double.valueOf(Math.clamp(StrictMath.exp(logProbability.getAsDouble()), 0, 1));
        lines.add(new RecognizedLine(text, confidence));
      }
    }
    return lines.isEmpty() ? nothing() : new Recognition.Recognized(lines, confidence(lines));
  }

  /** Returns the number, or empty if there is none: some endpoints leave it out, or write "NaN". */
  private static OptionalDouble finite(JsonNode number) {
    return number.isNumber() && Double.isFinite(number.doubleValue())
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /** Returns the mean by length, or null if of any line the model does not say how sure it is. */
  private static @Nullable Double confidence(List<RecognizedLine> lines) {
    double sum = 0;
    int characters = 0;
    for (RecognizedLine line : lines) {
      Double confidence = line.confidence();
      if (confidence == null) {
        return null;
      }
      sum += confidence * line.text().length();
      characters += line.text().length();
    }
    return sum / characters;
  }

  private static Recognition.NothingReadable nothing() {
    return new Recognition.NothingReadable(
        "No words can be made out; speak nearer to the microphone, where it is quiet.");
  }
}
