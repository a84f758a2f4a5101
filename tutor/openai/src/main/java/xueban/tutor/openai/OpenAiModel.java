package xueban.tutor.openai;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.random.RandomGenerator;
import xueban.tutor.answer.draft.AnswerWriter;

/**
 * A language model behind an endpoint that speaks the OpenAI protocol. One for all tenants, each of
 * whom has a writer with a budget of its own. Making it calls nobody; closing it ends all chats.
 * Safe for concurrent use.
 */
public final class OpenAiModel implements AutoCloseable {
  private final ModelSettings settings;
  private final HttpClient client;
  private final CircuitBreaker breaker;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param clock for rests and days of budgets
   * @param random for marks in prompts, which must not be guessed; safe for concurrent use
   */
  public OpenAiModel(ModelSettings settings, Clock clock, RandomGenerator random) {
    this.settings = requireNonNull(settings, "settings");
    this.clock = requireNonNull(clock, "clock");
    this.random = requireNonNull(random, "random");
    breaker = new CircuitBreaker(clock);
    client = Endpoint.client(settings.url());
  }

  /** Returns a writer that spends of a budget; it lives as long as this. */
  public AnswerWriter writer(TokenBudget budget) {
    return new OpenAiWriter(settings, client, breaker, budget, clock, random);
  }

  /**
   * Returns whether the endpoint answers, and logs what is wrong if it does not. Answers do not
   * depend on it.
   */
  public boolean isThere() {
    return Endpoint.isThere(
        client, settings.models(), settings.key(), "language model", "answers are quotes");
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
