package xueban.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.nlp.media.PictureRecognizer;
import xueban.nlp.media.Recognition;
import xueban.nlp.media.Recognition.Cause;
import xueban.nlp.media.SpeechRecognizer;
import xueban.nlp.ocr.TesseractRecognizer;
import xueban.nlp.ocr.TesseractStatus;
import xueban.server.access.Recognizers;
import xueban.tutor.TutorSettings;
import xueban.tutor.answer.draft.TokenLedger;
import xueban.tutor.openai.OpenAiSpeech;
import xueban.tutor.openai.TokenBudget;

/** What a server was set to read and understand; every tenant has its own budget of recordings. */
final class MediaRecognizers implements Recognizers, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(MediaRecognizers.class);
  private static final Recognition.Unavailable NO_PICTURES =
      new Recognition.Unavailable(
          Cause.NOT_SET_UP,
          "this service does not read pictures; the operator can install tesseract and set"
              + " xueban.search.picture.enabled.");
  private static final Recognition.Unavailable NO_SPEECH =
      new Recognition.Unavailable(
          Cause.NOT_SET_UP,
          "this service understands no speech; the operator can set xueban.search.voice.url and"
              + " xueban.search.voice.name.");

  private final MediaConfig config;
  private final Clock clock;
  private final @Nullable TesseractRecognizer pictures;
  private final @Nullable OpenAiSpeech speech;
  private final ConcurrentMap<String, SpeechRecognizer> ofTenants = new ConcurrentHashMap<>();

  MediaRecognizers(MediaConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    pictures = config.pictures() == null ? null : new TesseractRecognizer(config.pictures());
    speech =
        config.voice() == null
            ? null
            : new OpenAiSpeech(config.voice().settings(), clock, new SecureRandom());
  }

  @Override
  public PictureRecognizer pictures() {
    return pictures == null ? (picture, patience) -> NO_PICTURES : pictures;
  }

  @Override
  public SpeechRecognizer speech(String tenant, TokenLedger spent) {
    return ofTenants.computeIfAbsent(tenant, ignored -> ofTenant(spent));
  }

  private SpeechRecognizer ofTenant(TokenLedger spent) {
    MediaConfig.Voice voice = config.voice();
    if (speech == null || voice == null) {
      return (recording, learner, patience) -> NO_SPEECH;
    }
    return speech.recognizer(
        new TokenBudget(
            voice.learnerDayRecordings(),
            voice.monthRecordings(),
            clock,
            TutorSettings.defaults().zone(),
            spent));
  }

  /** Looks, beside the rest of the start, whether all that is set is there, and logs it. */
  void checkSoon() {
    if (pictures != null || speech != null) {
      Thread.ofPlatform().daemon().name("xueban-media-check").start(this::check);
    }
  }

  private void check() {
    if (pictures != null) {
      switch (pictures.status()) {
        case TesseractStatus.Ready ready ->
            log.info("Pictures are read by tesseract {}.", ready.version());
        case TesseractStatus.Missing missing ->
            log.warn("Pictures cannot be read: {}", missing.why());
      }
    }
    if (speech != null) {
      speech.isThere();
    }
  }

  @Override
  public void close() {
    if (speech != null) {
      speech.close();
    }
  }
}
