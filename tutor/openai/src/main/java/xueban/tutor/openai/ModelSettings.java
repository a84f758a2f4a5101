package xueban.tutor.openai;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import xueban.XuebanException;

/**
 * Which model words answers, and how much it may take.
 *
 * @param url where the protocol begins, such as {@code https://api.example/v1}
 * @param name of the model there
 * @param streaming whether sentences come one by one
 * @param json whether the endpoint is asked for JSON, which not every one knows
 * @param firstToken longest wait for the first word
 * @param whole longest wait for the whole draft, retries included
 * @param retries how often a busy endpoint (429, 503) is asked again, 0 to 5
 * @param promptCharacters most characters sent, at least 1,000; passages are left out from the last
 * @param answerTokens most tokens of a draft, 16 to 8,192
 */
public record ModelSettings(
    URI url,
    String name,
    ApiKey key,
    boolean streaming,
    boolean json,
    Duration firstToken,
    Duration whole,
    int retries,
    int promptCharacters,
    int answerTokens) {
  public ModelSettings {
    requireNonNull(key, "key");
    Endpoint.require(url);
    if (name.isBlank() || name.length() > 200) {
      throw XuebanException.invalid(
          "name", "has %d characters; a model's name has 1 to 200.".formatted(name.length()));
    }
    requirePositive("first-token", firstToken);
    requirePositive("whole", whole);
    require("retries", retries, 0, 5);
    require("prompt-characters", promptCharacters, 1_000, 1_000_000);
    require("answer-tokens", answerTokens, 16, 8_192);
  }

  /** Returns the usual settings for a model at an endpoint that asks for no key. */
  public static ModelSettings of(URI url, String name) {
    return new ModelSettings(
        url,
        name,
        ApiKey.none(),
        true,
        false,
        Duration.ofSeconds(8),
        Duration.ofSeconds(20),
        2,
        12_000,
        800);
  }

  /** Returns where chats go. */
  URI chats() {
    return Endpoint.under(url, "chat/completions");
  }

  /** Returns where the names of models stand. */
  URI models() {
    return Endpoint.under(url, "models");
  }

  /** Returns the host, for logs. */
  String host() {
    return url.getHost();
  }

  public ModelSettings withKey(ApiKey newKey) {
    return new ModelSettings(
        url,
        name,
        newKey,
        streaming,
        json,
        firstToken,
        whole,
        retries,
        promptCharacters,
        answerTokens);
  }

  public ModelSettings withStreaming(boolean newStreaming) {
    return new ModelSettings(
        url,
        name,
        key,
        newStreaming,
        json,
        firstToken,
        whole,
        retries,
        promptCharacters,
        answerTokens);
  }

  public ModelSettings withJson(boolean newJson) {
    return new ModelSettings(
        url,
        name,
        key,
        streaming,
        newJson,
        firstToken,
        whole,
        retries,
        promptCharacters,
        answerTokens);
  }

  public ModelSettings withPatience(Duration newFirstToken, Duration newWhole) {
    return new ModelSettings(
        url,
        name,
        key,
        streaming,
        json,
        newFirstToken,
        newWhole,
        retries,
        promptCharacters,
        answerTokens);
  }

  public ModelSettings withSizes(int newPromptCharacters, int newAnswerTokens) {
    return new ModelSettings(
        url,
        name,
        key,
        streaming,
        json,
        firstToken,
        whole,
        retries,
        newPromptCharacters,
        newAnswerTokens);
  }

  private static void requirePositive(String field, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw XuebanException.invalid(field, duration + " must be positive, such as 8s.");
    }
  }

  private static void require(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw XuebanException.invalid(field, "%d must be in %d..%d.".formatted(value, least, most));
    }
  }
}
