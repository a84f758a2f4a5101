package xueban.nlp.ocr;

import java.util.List;
import xueban.nlp.media.Patience;
import xueban.nlp.media.Recognition;
import xueban.nlp.media.Recognition.Cause;

/**
 * The reading of one picture, evenly lit and made straight. First at its own size; if the text
 * turns out small or very large, again at the size that tesseract's models know; if little can be
 * made out, turned by quarters too. The try with the most evidence counts.
 */
final class PictureReading {
  private static final int SMALL_WORD = 20;
  private static final int LARGE_WORD = 90;
  private static final double GOOD_WORD = 36;
  private static final double MOST_ENLARGED = 4;
  private static final double MOST_PIXELS = 6_000_000;
  private static final List<Integer> TURNS = List.of(0, 2, 1, 3);
  private static final List<Integer> TURNS_OF_SIDEWAYS = List.of(1, 3, 0, 2);

  private final Tesseract tesseract;
  private final Patience patience;
  private TsvLines best = TsvLines.of("");
  private boolean stopped;
  private String failure = "";

  PictureReading(Tesseract tesseract, Patience patience) {
    this.tesseract = tesseract;
    this.patience = patience;
  }

  Recognition read(GrayPicture picture) {
    GrayPicture paper = EvenLight.of(picture);
    for (int turn : Skew.isSideways(paper) ? TURNS_OF_SIDEWAYS : TURNS) {
      GrayPicture turned = paper.turned(turn);
      GrayPicture straight = turned.leaning(-Skew.degrees(turned));
      fit(straight, attempt(straight));
      if (best.isSure()) {
        break;
      }
    }
    return outcome();
  }

  /** Tries once more at the size that fits the words just read, if that is another. */
  private void fit(GrayPicture picture, TsvLines read) {
    int word = read.wordHeight();
    if (word == 0 || (word >= SMALL_WORD && word <= LARGE_WORD)) {
      return;
    }
    double pixels = (double) picture.width() * picture.height();
    double factor =
        Math.min(Math.min(GOOD_WORD / word, MOST_ENLARGED), Math.sqrt(MOST_PIXELS / pixels));
    attempt(picture.scaled(factor));
  }

  private TsvLines attempt(GrayPicture picture) {
    if (stopped || !failure.isEmpty()) {
      return TsvLines.of("");
    }
    return switch (tesseract.read(picture, Tesseract.BLOCK, patience)) {
      case ProgramEnd.Stopped ignored -> {
        stopped = true;
        yield TsvLines.of("");
      }
      case ProgramEnd.NotStarted notStarted -> failed("tesseract does not start");
      case ProgramEnd.Ended ended -> {
        if (ended.code() != 0) {
          yield failed("tesseract ended with code " + ended.code());
        }
        TsvLines lines = TsvLines.of(ended.output());
        if (lines.evidence() > best.evidence()) {
          best = lines;
        }
        yield lines;
      }
    };
  }

  private TsvLines failed(String why) {
    failure = why;
    return TsvLines.of("");
  }

  private Recognition outcome() {
    if (best.isLegible()) {
      return new Recognition.Recognized(best.lines(), best.confidence());
    }
    if (stopped) {
      return TesseractRecognizer.late();
    }
    if (!failure.isEmpty()) {
      return new Recognition.Unavailable(
          Cause.FAILED, "the picture could not be read: " + failure + "; try again.");
    }
    return new Recognition.NothingReadable(
        "No text can be made out; take the picture closer, straight and in good light.");
  }
}
