package xueban.nlp.media;

import java.nio.charset.StandardCharsets;

/** Names of formats that are not taken, so that whoever sent one knows what it was. */
final class OtherFormats {
  private OtherFormats() {}

  /** Returns what a file seems to be, as in "the file is WebP". */
  static String name(byte[] bytes) {
    if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) {
      return "WebP";
    }
    if (begins(bytes, 4, "ftyphei") || begins(bytes, 4, "ftypmif1")) {
      return "HEIC";
    }
    if (begins(bytes, 0, "GIF8")) {
      return "a GIF";
    }
    if (begins(bytes, 0, "%PDF")) {
      return "a PDF";
    }
    if (begins(bytes, 0, "BM")) {
      return "a bitmap (BMP)";
    }
    if (begins(bytes, 0, "II*\0") || begins(bytes, 0, "MM\0*")) {
      return "a TIFF";
    }
    return "of a kind that is not known here";
  }

  static boolean begins(byte[] bytes, int at, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < at + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
