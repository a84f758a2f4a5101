package xueban.nlp.ocr;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.nlp.media.Patience;
import xueban.nlp.media.PictureCheck;
import xueban.nlp.media.PictureHeader;
import xueban.nlp.media.PictureRecognizer;
import xueban.nlp.media.Recognition;
import xueban.nlp.media.Recognition.Cause;

/**
 * Reads pictures by the tesseract program. Making it starts nothing; the program is looked for by
 * {@link #status} or when the first picture comes, and again while it is not there. Nothing of a
 * picture is written to disk or kept.
 */
public final class TesseractRecognizer implements PictureRecognizer {
  private final TesseractSettings settings;
  private final Tesseract tesseract;
  private final ReadingPlaces places;
  private volatile TesseractStatus.@Nullable Ready ready;

  public TesseractRecognizer(TesseractSettings settings) {
    this.settings = requireNonNull(settings, "settings");
    tesseract = new Tesseract(settings);
    places = new ReadingPlaces(settings.atOnce(), settings.queue());
  }

  /** Returns whether the program is there with its languages; starts it for that. */
  public TesseractStatus status() {
    TesseractStatus status = tesseract.status();
    if (status instanceof TesseractStatus.Ready there) {
      ready = there;
    }
    return status;
  }

  @Override
  public Recognition recognize(byte[] picture, Patience patience) {
    return switch (PictureCheck.of(picture, settings.mostBytes(), settings.mostPixels())) {
      case PictureCheck.Unsound unsound -> unsound.refused();
      case PictureCheck.Sound sound -> inTurn(picture, sound.header(), patience);
    };
  }

  private Recognition inTurn(byte[] picture, PictureHeader header, Patience patience) {
    Patience limited = new ShorterPatience(patience, settings.longest());
    return switch (places.enter(limited)) {
      case FULL ->
          new Recognition.Unavailable(
              Cause.BUSY, "too many pictures are being read; try again in a moment.");
      case LATE -> late();
      case ENTERED -> {
        try {
          yield read(picture, header, limited);
        } finally {
          places.leave();
        }
      }
    };
  }

  private Recognition read(byte[] picture, PictureHeader header, Patience patience) {
    if (ready == null && status() instanceof TesseractStatus.Missing missing) {
      return new Recognition.Unavailable(
          Cause.NOT_SET_UP, "pictures cannot be read here: " + missing.why());
    }
    Optional<GrayPicture> decoded = PictureDecoder.decode(picture, header);
    if (decoded.isEmpty()) {
      return new Recognition.Refused(
          "The picture is broken, or of a rare kind of %s; save it anew, or take a screenshot of it."
              .formatted(header.format()));
    }
    return new PictureReading(tesseract, patience).read(decoded.get());
  }

  static Recognition late() {
    return new Recognition.Unavailable(
        Cause.LATE, "reading the picture took too long; cut it to the text and try again.");
  }
}
