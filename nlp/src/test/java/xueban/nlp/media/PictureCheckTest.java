package xueban.nlp.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureCheckTest {
  private static final int MOST_BYTES = 100_000;
  private static final long MOST_PIXELS = 1_000_000;

  @ParameterizedTest
  @CsvSource({"png, PNG", "jpg, JPEG"})
  void realFiles_tellFormatAndSize(String kind, PictureFormat format) throws IOException {
    assertThat(check(file(kind, 37, 21)))
        .isEqualTo(new PictureCheck.Sound(new PictureHeader(format, 37, 21, 1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void exif_tellsHowTheCameraWasHeld_inBothByteOrders(int orientation) throws IOException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      assertThat(check(withExif(file("jpg", 8, 9), orientation, order)))
          .isEqualTo(
              new PictureCheck.Sound(new PictureHeader(PictureFormat.JPEG, 8, 9, orientation)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 65_535})
  void exif_unknownOrientation_isUpright(int orientation) throws IOException {
    assertThat(check(withExif(file("jpg", 8, 9), orientation, ByteOrder.BIG_ENDIAN)))
        .isEqualTo(new PictureCheck.Sound(new PictureHeader(PictureFormat.JPEG, 8, 9, 1)));
  }

  @Test
  void smallFileOfAHugePicture_isRefusedByItsHeader() throws IOException {
    byte[] bomb = file("png", 10, 10);
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    assertThat(why(bomb)).contains("60,000 by 60,000 pixels", "at most 1,000,000");
    ByteBuffer.wrap(bomb).putInt(16, -1);
    assertThat(why(bomb)).contains("broken");
  }

  @Test
  void tooManyBytes_none_andOtherFormats_areRefusedByName() {
    assertThat(why(new byte[0])).contains("empty");
    assertThat(why(new byte[MOST_BYTES + 1])).contains("100,001 bytes; at most 100,000");
    assertThat(why(text("RIFF....WEBPVP8 "))).contains("WebP", "JPEG or PNG");
    assertThat(why(text("\0\0\0\u0018ftypheic"))).contains("HEIC");
    assertThat(why(text("GIF89a"))).contains("GIF");
    assertThat(why(text("%PDF-1.7"))).contains("PDF");
    assertThat(why(text("BM"))).contains("BMP");
    assertThat(why(text("II*\0"))).contains("TIFF");
    assertThat(why(text("hello"))).contains("a kind that is not known");
  }

  @Test
  void brokenFiles_neverThrow() throws IOException {
    Random random = new Random(5);
    for (String kind : new String[] {"png", "jpg"}) {
      byte[] whole = withExifIfJpeg(kind);
      for (int length = 0; length < whole.length; length++) {
        assertThat(check(Arrays.copyOf(whole, length))).isNotNull();
      }
      for (int i = 0; i < 20_000; i++) {
        byte[] broken = whole.clone();
        for (int j = 0; j < 4; j++) {
          broken[random.nextInt(Math.min(80, broken.length))] = (byte) random.nextInt();
        }
        assertThat(check(broken)).isNotNull();
      }
    }
  }

  private static byte[] withExifIfJpeg(String kind) throws IOException {
    byte[] file = file(kind, 5, 5);
    return kind.equals("jpg") ? withExif(file, 6, ByteOrder.LITTLE_ENDIAN) : file;
  }

  private static PictureCheck check(byte[] bytes) {
    return PictureCheck.of(bytes, MOST_BYTES, MOST_PIXELS);
  }

  private static String why(byte[] bytes) {
    return ((PictureCheck.Unsound) check(bytes)).refused().why();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] file(String kind, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), kind, out);
    return out.toByteArray();
  }

  private static byte[] withExif(byte[] jpeg, int orientation, ByteOrder order) {
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1).putShort((short) 34).put(text("Exif\0\0"));
    exif.order(order).putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949));
    exif.putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    byte[] all = new byte[jpeg.length + exif.capacity()];
    System.arraycopy(jpeg, 0, all, 0, 2);
    System.arraycopy(exif.array(), 0, all, 2, exif.capacity());
    System.arraycopy(jpeg, 2, all, 2 + exif.capacity(), jpeg.length - 2);
    return all;
  }
}
