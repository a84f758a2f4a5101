package xueban.tutor.openai;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.tutor.answer.draft.AnswerWriter;
import xueban.tutor.answer.draft.Waiting;

/**
 * A language model behind an endpoint that speaks the OpenAI protocol. One for all tenants, each of
 * whom has a writer with a budget of its own. Making it calls nobody; closing it ends all chats.
 * Safe for concurrent use.
 */
public final class OpenAiModel implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OpenAiModel.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int FAILURES_TO_REST = 5;
  private static final Duration REST = Duration.ofSeconds(30);

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
    breaker = new CircuitBreaker(FAILURES_TO_REST, REST, clock);
    // Plain HTTP stays at 1.1, since some endpoints refuse the offer to go up to 2. The key must
    // not
    // follow a redirect to another host.
    boolean plain = "http".equals(settings.url().getScheme());
    client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
            .build();
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
    HttpRequest.Builder request = HttpRequest.newBuilder(settings.models()).GET();
    settings.key().sign(request);
    try {
      TimeLimit limit =
          new TimeLimit(CONNECT.multipliedBy(2), CONNECT.multipliedBy(2), Waiting.forAnHour());
      int status =
          limit
              .await(client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding()))
              .statusCode();
      if (status == 401 || status == 403) {
        log.warn(
            "The language model at {} does not take the key (HTTP {}); answers are quotes until it"
                + " does. Check the key.",
            settings.host(),
            status);
        return false;
      }
      log.info("The language model at {} is there (HTTP {}).", settings.host(), status);
      return true;
    } catch (ChatFault e) {
      log.warn(
          "The language model at {} does not answer ({}); answers are quotes until it does.",
          settings.host(),
          e.getMessage());
      return false;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
