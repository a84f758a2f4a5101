package xueban.server;

import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.nlp.ocr.TesseractSettings;
import xueban.tutor.openai.SpeechSettings;

/**
 * What searches by picture and by voice need.
 *
 * @param pictures how tesseract reads pictures; null: they are not read
 * @param voice the model that writes down speech; null: it is not understood
 */
public record MediaConfig(@Nullable TesseractSettings pictures, @Nullable Voice voice) {
  /** What a request has beside the file. */
  private static final int BYTES_BESIDE = 64 << 10;

  /**
   * A model that writes down speech, and how much of it.
   *
   * @param learnerDayRecordings most recordings of one known learner a day, at least 0
   * @param monthRecordings most recordings of one tenant a month, at least 0
   */
  public record Voice(SpeechSettings settings, long learnerDayRecordings, long monthRecordings) {
    public Voice {
      if (learnerDayRecordings < 0 || monthRecordings < 0) {
        throw XuebanException.invalid(
            learnerDayRecordings < 0 ? "learner-day-recordings" : "month-recordings",
            Math.min(learnerDayRecordings, monthRecordings) + " must be at least 0.");
      }
    }
  }

  /** Throws if what is taken here would be too large a message for the server. */
  void requireFits(int messageBytes) {
    int most = messageBytes - BYTES_BESIDE;
    if (pictures != null) {
      requireFits("xueban.search.picture.bytes", pictures.mostBytes(), most);
    }
    if (voice != null) {
      requireFits("xueban.search.voice.bytes", voice.settings().mostBytes(), most);
    }
  }

  private static void requireFits(String name, int bytes, int most) {
    if (bytes > most) {
      throw XuebanException.invalid(
          name,
          "%d is more than the server takes in a message; give at most %d, or raise"
                  .formatted(bytes, most)
              + " xueban.limits.message-bytes.");
    }
  }
}
