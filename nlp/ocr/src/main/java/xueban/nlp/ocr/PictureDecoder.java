package xueban.nlp.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import xueban.nlp.media.PictureHeader;

/** Unpacks pictures whose header has been checked; what is very large, only in part. */
final class PictureDecoder {
  /** Most pixels held unpacked, four bytes each. */
  private static final long MOST_UNPACKED = 16_000_000;

  /** Most pixels read for text: a page of print at 200 dots an inch. */
  private static final double MOST_READ = 4_000_000;

  private PictureDecoder() {}

  /** Returns the picture in gray, upright and of a size fit for reading; empty if it is broken. */
  static Optional<GrayPicture> decode(byte[] bytes, PictureHeader header) {
    ImageReader reader =
        ImageIO.getImageReadersByFormatName(header.format().name().toLowerCase(Locale.ROOT)).next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      // Without what it says besides the picture: texts and profiles there may unpack to anything.
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      int step = (int) Math.ceil(Math.sqrt((double) header.pixels() / MOST_UNPACKED));
      param.setSourceSubsampling(step, step, 0, 0);
      if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
        return Optional.empty(); // what was checked is not what would be unpacked
      }
      BufferedImage image = reader.read(0, param);
      GrayPicture gray = GrayPicture.of(image);
      double pixels = (double) gray.width() * gray.height();
      GrayPicture fit = pixels > MOST_READ ? gray.scaled(Math.sqrt(MOST_READ / pixels)) : gray;
      return Optional.of(fit.upright(header.orientation()));
    } catch (IOException | RuntimeException e) { // broken files make readers throw anything
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }
}
