package xueban.tutor.openai;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.random.RandomGenerator;
import xueban.nlp.media.SpeechRecognizer;

/**
 * A model that writes down speech, behind an endpoint that speaks the OpenAI protocol ({@code
 * audio/transcriptions}). One for all tenants, each of whom has a recognizer with a budget of its
 * own. Making it calls nobody; recordings are sent on and never kept. Safe for concurrent use.
 */
public final class OpenAiSpeech implements AutoCloseable {
  private final SpeechSettings settings;
  private final HttpClient client;
  private final CircuitBreaker breaker;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param clock for rests and days of budgets
   * @param random for waits between tries and marks between parts; safe for concurrent use
   */
  public OpenAiSpeech(SpeechSettings settings, Clock clock, RandomGenerator random) {
    this.settings = requireNonNull(settings, "settings");
    this.clock = requireNonNull(clock, "clock");
    this.random = requireNonNull(random, "random");
    breaker = new CircuitBreaker(clock);
    client = Endpoint.client(settings.url());
  }

  /**
   * Returns a recognizer that spends one unit of a budget a recording; it lives as long as this.
   */
  public SpeechRecognizer recognizer(TokenBudget budget) {
    return new OpenAiSpeechRecognizer(settings, client, breaker, budget, clock, random);
  }

  /** Returns whether the endpoint answers, and logs what is wrong if it does not. */
  public boolean isThere() {
    return Endpoint.isThere(
        client, settings.models(), settings.key(), "model for speech", "voices are not understood");
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
