package xueban.tutor.openai;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.nlp.media.AudioCheck;
import xueban.nlp.media.AudioFormat;
import xueban.nlp.media.Patience;
import xueban.nlp.media.Recognition;
import xueban.nlp.media.Recognition.Cause;
import xueban.nlp.media.SpeechRecognizer;
import xueban.tutor.answer.draft.DraftEnd.Fault;

/**
 * Lets a model write speech down: only what is a recording, within its budget, while the endpoint
 * does well, again only where it was busy and the time allows.
 */
final class OpenAiSpeechRecognizer implements SpeechRecognizer {
  private static final Logger log = LoggerFactory.getLogger(OpenAiSpeechRecognizer.class);

  private final SpeechSettings settings;
  private final HttpClient client;
  private final CircuitBreaker breaker;
  private final TokenBudget budget;
  private final Clock clock;
  private final RandomGenerator random;

  OpenAiSpeechRecognizer(
      SpeechSettings settings,
      HttpClient client,
      CircuitBreaker breaker,
      TokenBudget budget,
      Clock clock,
      RandomGenerator random) {
    this.settings = settings;
    this.client = client;
    this.breaker = breaker;
    this.budget = budget;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Recognition recognize(byte[] recording, String learner, Patience patience) {
    return switch (AudioCheck.of(recording, settings.mostBytes())) {
      case AudioCheck.Unsound unsound -> unsound.refused();
      case AudioCheck.Sound sound -> withinBudget(recording, sound.format(), learner, patience);
    };
  }

  private Recognition withinBudget(
      byte[] recording, AudioFormat format, String learner, Patience patience) {
    Optional<TokenBudget.Taken> taken = budget.take(learner, 1);
    if (taken.isEmpty()) {
      return new Recognition.Unavailable(
          Cause.SPENT,
          "no more recordings are written down today or this month; type what you look for.");
    }
    boolean sent = true;
    boolean decided = false;
    try {
      if (!breaker.allows()) {
        sent = false;
        decided = true;
        return unavailable(new ChatFault(Fault.RESTING, "it has failed too often of late"));
      }
      Recognition recognition = asked(recording, format, patience);
      breaker.succeeded();
      decided = true;
      return recognition;
    } catch (ChatFault e) {
      decided = true;
      sent = e.fault() != Fault.BUSY && e.fault() != Fault.AWAY;
      note(e);
      return unavailable(e);
    } finally {
      if (!decided) {
        breaker.undecided();
      }
      taken.get().settle(sent ? 1 : 0);
    }
  }

  private Recognition asked(byte[] recording, AudioFormat format, Patience patience)
      throws ChatFault {
    TimeLimit limit = new TimeLimit(settings.whole(), settings.whole(), patience);
    Retries retries = new Retries(settings.retries(), limit, random);
    while (true) {
      try {
        return new Transcription(settings, limit, clock, random).run(client, recording, format);
      } catch (ChatFault e) {
        retries.await(e);
      }
    }
  }

  private void note(ChatFault fault) {
    if (fault.fault() == Fault.NOBODY_WAITS) {
      breaker.undecided();
      return;
    }
    boolean rests = breaker.failed();
    log.warn(
        "The model for speech at {} did not write a recording down: {} ({}){}",
        settings.url().getHost(),
        fault.fault(),
        fault.getMessage(),
        rests ? "; it is left alone for a while." : ".");
  }

  private static Recognition.Unavailable unavailable(ChatFault fault) {
    String why = "the recording could not be written down (" + fault.getMessage() + "); ";
    return switch (fault.fault()) {
      case BUSY -> new Recognition.Unavailable(Cause.BUSY, why + "try again in a moment.");
      case LATE, NOBODY_WAITS ->
          new Recognition.Unavailable(Cause.LATE, why + "say it shorter and try again.");
      case REFUSED ->
          new Recognition.Unavailable(
              Cause.NOT_SET_UP, why + "check the url, name and key of the model for speech.");
      case SPENT, TOO_MUCH_TO_READ, RESTING, AWAY, UNREADABLE, TOO_LONG, FAILED ->
          new Recognition.Unavailable(Cause.FAILED, why + "type it, or try again later.");
    };
  }
}
