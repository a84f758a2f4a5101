package xueban.server;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.nlp.ocr.TesseractSettings;
import xueban.tutor.openai.SpeechSettings;

/** Reads a {@link MediaConfig}: names and defaults of the properties of searches by other means. */
final class MediaProperties {
  private static final String PICTURE = "xueban.search.picture.";
  private static final String VOICE = "xueban.search.voice.";

  private final ServerProperties properties;

  MediaProperties(ServerProperties properties) {
    this.properties = properties;
  }

  MediaConfig config() {
    return new MediaConfig(pictures(), voice());
  }

  private @Nullable TesseractSettings pictures() {
    boolean enabled = properties.flag(PICTURE + "enabled", false);
    String program = properties.text(PICTURE + "program", "tesseract");
    List<String> languages = properties.list(PICTURE + "languages", "chi_sim,eng");
    Duration longest = properties.duration(PICTURE + "longest", "15s");
    int atOnce = properties.number(PICTURE + "at-once", 2);
    int queue = properties.number(PICTURE + "queue", 8);
    int bytes = properties.number(PICTURE + "bytes", 6 << 20);
    int pixels = properties.number(PICTURE + "pixels", 40_000_000);
    return enabled
        ? ServerProperties.under(
            PICTURE,
            () -> new TesseractSettings(program, languages, longest, atOnce, queue, bytes, pixels))
        : null;
  }

  private MediaConfig.@Nullable Voice voice() {
    String url = properties.text(VOICE + "url", "");
    String name = properties.text(VOICE + "name", "");
    String key = properties.text(VOICE + "key", "");
    String keyFile = properties.text(VOICE + "key-file", "");
    String language = properties.text(VOICE + "language", "zh");
    String prompt = properties.text(VOICE + "prompt", "以下是中小学生用普通话说的学习问题。");
    boolean verbose = properties.flag(VOICE + "verbose", false);
    Duration whole = properties.duration(VOICE + "whole", "20s");
    int retries = properties.number(VOICE + "retries", 1);
    int bytes = properties.number(VOICE + "bytes", 2 << 20);
    long learnerDay = properties.number(VOICE + "learner-day-recordings", 100);
    long month = properties.number(VOICE + "month-recordings", 100_000);
    if (!ServerProperties.isGiven(VOICE, url, name + key + keyFile)) {
      return null;
    }
    return ServerProperties.under(
        VOICE,
        () ->
            new MediaConfig.Voice(
                new SpeechSettings(
                    ServerProperties.uri(VOICE + "url", url),
                    name,
                    ServerProperties.secret(VOICE, key, keyFile),
                    language,
                    prompt,
                    verbose,
                    whole,
                    retries,
                    bytes),
                learnerDay,
                month));
  }
}
