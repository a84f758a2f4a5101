package xueban.nlp.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.nlp.media.PictureCheck;

class GrayPictureTest {
  /** Two rows of three. */
  private static final GrayPicture SMALL = new GrayPicture(3, 2, new byte[] {1, 2, 3, 4, 5, 6});

  /** Where the corners 1, 3, 4 and 6 come to lie, as the figure of EXIF's orientations has them. */
  @ParameterizedTest
  @CsvSource({
    "1, 123456",
    "2, 321654",
    "3, 654321",
    "4, 456123",
    "5, 142536",
    "6, 415263",
    "7, 635241",
    "8, 362514"
  })
  void upright_byOrientation(int orientation, String rows) {
    GrayPicture upright = SMALL.upright(orientation);
    assertThat(upright.width()).isEqualTo(orientation < 5 ? 3 : 2);
    StringBuilder found = new StringBuilder();
    for (int y = 0; y < upright.height(); y++) {
      for (int x = 0; x < upright.width(); x++) {
        found.append(upright.shade(x, y));
      }
    }
    assertThat(found).hasToString(rows);
  }

  @Test
  void scaled_smallerIsTheMean_largerKeepsShades() {
    GrayPicture mean = new GrayPicture(2, 2, new byte[] {0, 100, 40, 60}).scaled(.5);
    assertThat(mean.shade(0, 0)).isEqualTo(50);
    GrayPicture larger = new GrayPicture(1, 1, new byte[] {77}).scaled(3);
    assertThat(larger.width()).isEqualTo(3);
    assertThat(larger.shade(1, 1)).isEqualTo(77);
    assertThat(SMALL.scaled(.0001).width()).isEqualTo(1);
  }

  @Test
  void of_transparentIsWhite() {
    GrayPicture gray = GrayPicture.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB));
    assertThat(gray.shade(0, 0)).isEqualTo(255);
  }

  @Test
  void pgm_headThenShades() {
    byte[] file = SMALL.pgm();
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).startsWith("P5\n3 2\n255\n");
    assertThat(Arrays.copyOfRange(file, file.length - 6, file.length))
        .containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void wrongSize_isRefused() {
    assertThatThrownBy(() -> new GrayPicture(2, 2, new byte[3])).hasMessageContaining("2 by 2");
  }

  @Test
  void evenLight_shadowGoes_inkStays() {
    byte[] shades = new byte[200 * 100];
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < 200; x++) {
        int paper = 250 - x * 3 / 4;
        shades[y * 200 + x] = (byte) (x % 10 == 0 ? paper / 5 : paper);
      }
    }
    GrayPicture even = EvenLight.of(new GrayPicture(200, 100, shades));
    for (int x = 1; x < 200; x++) {
      if (x % 10 == 0) {
        assertThat(even.shade(x, 50)).as("ink at %d", x).isLessThan(80);
      } else {
        assertThat(even.shade(x, 50)).as("paper at %d", x).isGreaterThan(200);
      }
    }
  }

  @Test
  void evenLight_whiteOnBlack_becomesBlackOnWhite() {
    byte[] shades = new byte[100 * 100];
    shades[5_050] = (byte) 255;
    GrayPicture even = EvenLight.of(new GrayPicture(100, 100, shades));
    assertThat(even.shade(50, 50)).isZero();
    assertThat(even.shade(1, 1)).isEqualTo(255);
  }

  @ParameterizedTest
  @CsvSource({"-6", "-1.5", "0", "2", "7"})
  void skew_isFound(double degrees) {
    BufferedImage sheet = DrawnText.blank(600, 400);
    for (int y = 60; y < 340; y += 30) {
      for (int x = 80; x < 520; x++) {
        for (int i = 0; i < 12; i++) {
          sheet.setRGB(x, y + i, 0);
        }
      }
    }
    BufferedImage leaning = new DrawnText(sheet).turned(degrees).image();
    assertThat(Skew.isSideways(GrayPicture.of(leaning))).isFalse();
    assertThat(Skew.isSideways(GrayPicture.of(leaning).turned(1))).isTrue();
    assertThat(Skew.degrees(GrayPicture.of(leaning))).isCloseTo(degrees, offset(.2));
  }

  @Test
  void skew_ofNothing_isNone() {
    assertThat(Skew.degrees(GrayPicture.of(DrawnText.blank(300, 200)))).isZero();
  }

  @Test
  void decoder_largePicture_isReadInPart_andJpegToo() {
    byte[] large = new DrawnText(DrawnText.blank(6_000, 4_000)).png();
    PictureCheck check = PictureCheck.of(large, 10_000_000, 40_000_000);
    GrayPicture gray =
        PictureDecoder.decode(large, ((PictureCheck.Sound) check).header()).orElseThrow();
    assertThat((long) gray.width() * gray.height()).isBetween(3_900_000L, 4_100_000L);
    byte[] jpeg = new DrawnText(DrawnText.blank(30, 20)).jpeg();
    assertThat(
            PictureDecoder.decode(
                    jpeg, ((PictureCheck.Sound) PictureCheck.of(jpeg, 10_000, 1_000)).header())
                .orElseThrow()
                .width())
        .isEqualTo(30);
  }
}
