package xueban.server;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.tutor.handoff.HandOffQueue;
import xueban.tutor.openai.ModelSettings;

/**
 * How questions are answered.
 *
 * @param tellingAdult where it is told that a known learner's message got the caring reply, by a
 *     POST of JSON; null: nobody is told
 * @param handOff who answers the questions that learners hand on, unless the call says so
 * @param model the language model that words answers; null: answers are quotes
 */
public record AnswerConfig(
    @Nullable URI tellingAdult, HandOffQueue handOff, @Nullable Model model) {
  /**
   * A language model and what may be spent on it.
   *
   * @param learnerDayTokens most tokens of one learner a day, at least 0
   * @param monthTokens most tokens of one tenant a month, at least 0
   */
  public record Model(ModelSettings settings, long learnerDayTokens, long monthTokens) {
    public Model {
      if (learnerDayTokens < 0 || monthTokens < 0) {
        throw XuebanException.invalid(
            learnerDayTokens < 0 ? "learner-day-tokens" : "month-tokens",
            Math.min(learnerDayTokens, monthTokens) + " must be at least 0.");
      }
    }
  }

  public AnswerConfig {
    requireNonNull(handOff, "handOff");
    if (tellingAdult != null
        && (tellingAdult.getHost() == null
            || !("http".equals(tellingAdult.getScheme())
                || "https".equals(tellingAdult.getScheme())))) {
      throw XuebanException.invalid(
          "answer.telling-adult",
          "is no address to send to; give one such as https://school.example/care, or nothing.");
    }
  }
}
