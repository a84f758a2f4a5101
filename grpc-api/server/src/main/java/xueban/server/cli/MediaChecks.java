package xueban.server.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.nlp.ocr.TesseractRecognizer;
import xueban.nlp.ocr.TesseractSettings;
import xueban.nlp.ocr.TesseractStatus;
import xueban.server.MediaConfig;
import xueban.tutor.openai.OpenAiSpeech;

/** Looks at what searches by picture and by voice need. */
final class MediaChecks {
  private static final String PICTURES = "pictures";
  private static final String VOICE = "voice";

  private MediaChecks() {}

  static List<Check> of(MediaConfig config) {
    return List.of(pictures(config.pictures()), voice(config.voice()));
  }

  private static Check pictures(@Nullable TesseractSettings settings) {
    if (settings == null) {
      return Check.ok(PICTURES, "not read; xueban.search.picture.enabled is not set");
    }
    return switch (new TesseractRecognizer(settings).status()) {
      case TesseractStatus.Ready ready ->
          Check.ok(
              PICTURES,
              "tesseract %s reads %s"
                  .formatted(ready.version(), String.join(", ", settings.languages())));
      case TesseractStatus.Missing missing ->
          Check.warn(PICTURES, "cannot be read: " + missing.why());
    };
  }

  private static Check voice(MediaConfig.@Nullable Voice voice) {
    if (voice == null) {
      return Check.ok(VOICE, "not understood; xueban.search.voice.url is not set");
    }
    String where = "%s at %s".formatted(voice.settings().name(), voice.settings().url().getHost());
    try (OpenAiSpeech speech =
        new OpenAiSpeech(voice.settings(), Clock.systemUTC(), new SecureRandom())) {
      return speech.isThere()
          ? Check.ok(VOICE, where)
          : Check.warn(VOICE, where + " does not answer, or takes no such key; check url and key.");
    }
  }
}
