package xueban.nlp.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PieceTableTest {
  private static final float[][] AXES = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  private static final double COMMON = .6;
  private static final List<String> PIECES = List.of("", "圆", "方");
  private static final float[][] VECTORS = {{.1f, 0}, {1, 0}, {0, 2}};

  @Test
  void vector_weighsPieces_andHasLengthOne() throws IOException {
    PieceTable table = PieceTable.read(new ByteArrayInputStream(written()));

    float[] both = table.vector("圆方");

    double first = .1 + 1 / Math.sqrt(2);
    double second = 2 / Math.sqrt(2);
    double length = Math.hypot(first, second);
    assertThat((double) both[0]).isCloseTo(.6, within(.01));
    assertThat((double) both[1]).isCloseTo(.8 * first / length, within(.01));
    assertThat((double) both[2]).isCloseTo(.8 * second / length, within(.01));
  }

  @Test
  void vector_nothingKnown_isThatOfEveryText() throws IOException {
    PieceTable table = PieceTable.read(new ByteArrayInputStream(written()));

    assertThat(table.vector("")).containsExactly(new float[] {.6f, .8f, 0}, offset(.01f));
    assertThat(table.vector("犇")).containsExactly(table.vector(""));
  }

  @Test
  void read_keepsWhatItIs() throws IOException {
    PieceTable table = PieceTable.read(new ByteArrayInputStream(written()));

    assertThat(table.id()).isEqualTo("pieces-1");
    assertThat(table.space()).isEqualTo("model/128");
    assertThat(table.dimension()).isEqualTo(3);
    assertThat(table.size()).isEqualTo(2);
  }

  @Test
  void read_cutOffOrForeign_throws() throws IOException {
    byte[] whole = written();
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> PieceTable.read(new ByteArrayInputStream(part)))
          .isInstanceOf(IOException.class);
    }
    whole[0] ^= 1;
    assertThatThrownBy(() -> PieceTable.read(new ByteArrayInputStream(whole)))
        .hasMessageContaining("no table of pieces");
  }

  @Test
  void write_withoutTheFirstRow_isRefused() {
    assertThatThrownBy(
            () ->
                PieceTable.write(
                    new ByteArrayOutputStream(),
                    "p",
                    "m",
                    COMMON,
                    AXES,
                    List.of("圆"),
                    new float[1][2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PieceTable.write(out, "pieces-1", "model/128", COMMON, AXES, PIECES, VECTORS);
    return out.toByteArray();
  }
}
