package xueban.nlp.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.nlp.media.Recognition;

/** What the real program makes of pictures. */
class RealTesseractTest {
  private static final String LINE = "直角三角形两条直角边的平方和等于斜边的平方。";
  private static final List<String> TEXT = List.of(LINE, "求它的周长和面积。");

  private static TesseractRecognizer recognizer;
  private static Font font;

  @BeforeAll
  static void find() {
    recognizer =
        new TesseractRecognizer(RealTesseract.settings().withLongest(Duration.ofMinutes(1)));
    font = RealTesseract.font();
  }

  private static Recognition read(byte[] picture) {
    return recognizer.recognize(picture, Patiently.minute());
  }

  private static void assertReads(byte[] picture) {
    assertThat(read(picture))
        .isInstanceOfSatisfying(
            Recognition.Recognized.class,
            read -> {
              assertThat(read.text()).isEqualTo(String.join("\n", TEXT));
              assertThat(read.confidence()).isBetween(.7, 1.0);
            });
  }

  @Test
  void status_isReady() {
    assertThat(recognizer.status())
        .isInstanceOfSatisfying(
            TesseractStatus.Ready.class,
            ready -> assertThat(ready.languages()).contains("chi_sim", "eng"));
  }

  @ParameterizedTest
  @ValueSource(floats = {12, 16, 24, 48, 130})
  void print_ofAnySize(float height) {
    assertReads(DrawnText.of(font, height, TEXT).png());
  }

  @Test
  void jpeg_noisyAndUnevenlyLit() {
    assertReads(DrawnText.of(font, 32, TEXT).noisy(12, 7).jpeg());
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void turnedByQuarters(int degrees) {
    assertReads(DrawnText.of(font, 28, TEXT).turned(degrees).png());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-4, 3})
  void notQuiteStraight(double degrees) {
    assertReads(DrawnText.of(font, 32, TEXT).turned(degrees).png());
  }

  @Test
  void chineseAndEnglish_blanksOnlyBetweenEnglishWords() {
    assertThat(read(DrawnText.of(font, 32, List.of("单词 apple tree 的意思")).png()))
        .isInstanceOfSatisfying(
            Recognition.Recognized.class,
            read -> assertThat(read.text()).isEqualTo("单词apple tree的意思"));
  }

  @Test
  void blankPaper_andNoise_areNothingReadable() {
    DrawnText blank = new DrawnText(DrawnText.blank(400, 300));
    assertThat(read(blank.png())).isInstanceOf(Recognition.NothingReadable.class);
    assertThat(read(blank.noisy(60, 3).png())).isInstanceOf(Recognition.NothingReadable.class);
    assertThat(read(new DrawnText(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)).png()))
        .isInstanceOf(Recognition.NothingReadable.class);
  }
}
