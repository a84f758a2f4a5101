package xueban.nlp.media;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Whether a picture may be decoded. Only its header is read, so a small file that unpacks into a
 * huge picture costs nothing.
 */
public sealed interface PictureCheck {
  /** It may. */
  record Sound(PictureHeader header) implements PictureCheck {
    public Sound {
      requireNonNull(header, "header");
    }
  }

  /** It may not. */
  record Unsound(Recognition.Refused refused) implements PictureCheck {
    public Unsound {
      requireNonNull(refused, "refused");
    }
  }

  /**
   * Returns whether the bytes are a picture of a format that is taken, within limits.
   *
   * @param mostBytes largest file, in bytes
   * @param mostPixels largest picture, width by height
   */
  static PictureCheck of(byte[] bytes, int mostBytes, long mostPixels) {
    if (bytes.length == 0) {
      return unsound("The picture is empty; send a JPEG or PNG file.");
    }
    if (bytes.length > mostBytes) {
      return unsound(
          "The picture has %,d bytes; at most %,d are taken. Cut it to the text, or make it smaller."
              .formatted(bytes.length, mostBytes));
    }
    Optional<PictureHeader> header;
    if (PngHeader.begins(bytes)) {
      header = PngHeader.read(bytes);
    } else if (JpegHeader.begins(bytes)) {
      header = JpegHeader.read(bytes);
    } else {
      return unsound(
          "The file is %s; send the picture as JPEG or PNG.".formatted(OtherFormats.name(bytes)));
    }
    if (header.isEmpty()) {
      return unsound("The picture is broken: it ends before its size is told. Send it once more.");
    }
    PictureHeader found = header.get();
    if (found.pixels() > mostPixels) {
      return unsound(
          "The picture has %,d by %,d pixels; at most %,d in all are taken. Make it smaller."
              .formatted(found.width(), found.height(), mostPixels));
    }
    return new Sound(found);
  }

  private static Unsound unsound(String why) {
    return new Unsound(new Recognition.Refused(why));
  }
}
