package xueban.nlp.media;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Whether a recording may be sent on to be written down. */
public sealed interface AudioCheck {
  /** It may. */
  record Sound(AudioFormat format) implements AudioCheck {
    public Sound {
      requireNonNull(format, "format");
    }
  }

  /** It may not. */
  record Unsound(Recognition.Refused refused) implements AudioCheck {
    public Unsound {
      requireNonNull(refused, "refused");
    }
  }

  /**
   * Returns whether the bytes are a recording of a format that is taken, within the limit.
   *
   * @param mostBytes largest file, in bytes
   */
  static AudioCheck of(byte[] bytes, int mostBytes) {
    if (bytes.length == 0) {
      return unsound("The recording is empty; record something and send it.");
    }
    if (bytes.length > mostBytes) {
      return unsound(
          "The recording has %,d bytes; at most %,d are taken. Say it shorter."
              .formatted(bytes.length, mostBytes));
    }
    Optional<AudioFormat> format = AudioFormat.of(bytes);
    return format.isPresent()
        ? new Sound(format.get())
        : unsound(
            "The file is no recording in WAV, MP3, Ogg, WebM, M4A or FLAC; send one of these.");
  }

  private static Unsound unsound(String why) {
    return new Unsound(new Recognition.Refused(why));
  }
}
