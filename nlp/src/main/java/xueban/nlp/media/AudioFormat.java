package xueban.nlp.media;

import java.util.Arrays;
import java.util.Optional;

/** Formats of recordings that are taken: those that browsers and phones record. */
public enum AudioFormat {
  WAV("audio/wav", "wav"),
  MP3("audio/mpeg", "mp3"),
  OGG("audio/ogg", "ogg"),
  WEBM("audio/webm", "webm"),
  M4A("audio/mp4", "m4a"),
  FLAC("audio/flac", "flac");

  private final String mediaType;
  private final String extension;

  AudioFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** Returns the format that the first bytes tell, or empty if it is none of these. */
  public static Optional<AudioFormat> of(byte[] bytes) {
    return Arrays.stream(values()).filter(format -> format.begins(bytes)).findFirst();
  }

  /** Returns the media type, such as {@code audio/wav}. */
  public String mediaType() {
    return mediaType;
  }

  /** Returns the ending of names of such files, such as {@code wav}. */
  public String extension() {
    return extension;
  }

  private boolean begins(byte[] bytes) {
    return switch (this) {
      case WAV -> OtherFormats.begins(bytes, 0, "RIFF") && OtherFormats.begins(bytes, 8, "WAVE");
      case MP3 -> OtherFormats.begins(bytes, 0, "ID3") || isMp3Frame(bytes);
      case OGG -> OtherFormats.begins(bytes, 0, "OggS");
      case WEBM -> OtherFormats.begins(bytes, 0, "\u001AE\u00DF\u00A3");
      case M4A ->
          OtherFormats.begins(bytes, 4, "ftypM4A")
              || OtherFormats.begins(bytes, 4, "ftypmp4")
              || OtherFormats.begins(bytes, 4, "ftypiso");
      case FLAC -> OtherFormats.begins(bytes, 0, "fLaC");
    };
  }

  /**
   * Returns whether a frame of MPEG layer III begins: sync, a known version, bit and sample rate.
   */
  private static boolean isMp3Frame(byte[] bytes) {
    return bytes.length >= 4
        && (bytes[0] & 0xFF) == 0xFF
        && (bytes[1] & 0xE6) == 0xE2
        && (bytes[1] & 0x18) != 0x08
        && (bytes[2] & 0xF0) != 0xF0
        && (bytes[2] & 0x0C) != 0x0C;
  }
}
