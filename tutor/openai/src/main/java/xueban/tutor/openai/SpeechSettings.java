package xueban.tutor.openai;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import xueban.XuebanException;

/**
 * Which model writes down speech, and how much it may take.
 *
 * @param url where the protocol begins, such as {@code https://api.example/v1}
 * @param name of the model there
 * @param language what is spoken, as ISO 639-1; empty: the model finds out
 * @param prompt words that are likely to be said, as the model shall write them; may be empty, at
 *     most 800 characters
 * @param verbose whether the endpoint is asked for pieces with their confidence, which not every
 *     one knows
 * @param whole longest wait, retries included
 * @param retries how often a busy endpoint (429, 503) is asked again, 0 to 5
 * @param mostBytes largest recording, in bytes, at least 1 KiB
 */
public record SpeechSettings(
    URI url,
    String name,
    ApiKey key,
    String language,
    String prompt,
    boolean verbose,
    Duration whole,
    int retries,
    int mostBytes) {
  private static final int LONGEST_PROMPT = 800;

  public SpeechSettings {
    requireNonNull(key, "key");
    Endpoint.require(url);
    if (name.isBlank() || name.length() > 200) {
      throw XuebanException.invalid(
          "name", "has %d characters; a model's name has 1 to 200.".formatted(name.length()));
    }
    if (!language.matches("([a-z]{2})?")) {
      throw XuebanException.invalid(
          "language", "\"%s\" is no code of two letters, such as zh.".formatted(language));
    }
    if (prompt.length() > LONGEST_PROMPT) {
      throw XuebanException.invalid(
          "prompt",
          "has %d characters; at most %d are sent.".formatted(prompt.length(), LONGEST_PROMPT));
    }
    if (whole.isNegative() || whole.isZero()) {
      throw XuebanException.invalid("whole", whole + " must be positive, such as 20s.");
    }
    require("retries", retries, 0, 5);
    require("bytes", mostBytes, 1 << 10, Integer.MAX_VALUE);
  }

  /** Returns the usual settings for a model at an endpoint that asks for no key. */
  public static SpeechSettings of(URI url, String name) {
    return new SpeechSettings(
        url,
        name,
        ApiKey.none(),
        "zh",
        "以下是中小学生用普通话说的学习问题。",
        false,
        Duration.ofSeconds(20),
        1,
        2 << 20);
  }

  /** Returns where recordings go. */
  URI transcriptions() {
    return Endpoint.under(url, "audio/transcriptions");
  }

  /** Returns where the names of models stand. */
  URI models() {
    return Endpoint.under(url, "models");
  }

  public SpeechSettings withKey(ApiKey newKey) {
    return new SpeechSettings(
        url, name, newKey, language, prompt, verbose, whole, retries, mostBytes);
  }

  public SpeechSettings withVerbose(boolean newVerbose) {
    return new SpeechSettings(
        url, name, key, language, prompt, newVerbose, whole, retries, mostBytes);
  }

  public SpeechSettings withPatience(Duration newWhole, int newRetries) {
    return new SpeechSettings(
        url, name, key, language, prompt, verbose, newWhole, newRetries, mostBytes);
  }

  private static void require(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw XuebanException.invalid(field, "%d must be in %d..%d.".formatted(value, least, most));
    }
  }
}
