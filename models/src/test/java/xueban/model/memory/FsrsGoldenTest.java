package xueban.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Against {@code ts-fsrs} 5.4.2, over 60 histories of 12 answers, 48 of them with random valid
 * parameters; made by {@code src/test/golden/fsrs6.mjs}, which says how.
 *
 * <p>The reference rounds every intermediate value to eight decimals, so that where recall is .9999
 * its gain in stability has four right digits. Hence the tolerance: 1e-5 of the value, and 1e-6.
 */
class FsrsGoldenTest {
  private static final double RELATIVE = 1e-5;
  private static final double ABSOLUTE = 1e-6;

  private static List<String> lines() throws IOException {
    try (InputStream in = FsrsGoldenTest.class.getResourceAsStream("/golden/fsrs6.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static void same(double actual, double expected, String line) {
    assertThat(actual)
        .as(line)
        .isCloseTo(expected, within(ABSOLUTE + RELATIVE * Math.abs(expected)));
  }

  @Test
  void statesRecallsAndIntervals_areThoseOfTheReference() throws IOException {
    FsrsMemory memory = FsrsMemory.standard();
    @Nullable MemoryState state = null;
    int answers = 0;
    for (String line : lines()) {
      String[] cells = line.split("\t");
      if (cells[0].equals("w")) {
        double[] w =
            Arrays.stream(cells, 1, cells.length).mapToDouble(Double::parseDouble).toArray();
        memory = new FsrsMemory(FsrsVector.read(w));
        state = null;
      } else if (cells[0].equals("r")) {
        double days = Double.parseDouble(cells[1]);
        Rating rating = Rating.values()[Integer.parseInt(cells[2]) - 1];
        if (state == null) {
          state = memory.first(rating);
        } else {
          same(memory.recall(state, days), Double.parseDouble(cells[3]), line);
          state = memory.next(state, days, rating);
        }
        same(state.stabilityDays(), Double.parseDouble(cells[4]), line);
        same(state.difficulty(), Double.parseDouble(cells[5]), line);
        same(memory.intervalDays(state, 0.9), Double.parseDouble(cells[6]), line);
        same(memory.intervalDays(state, 0.8), Double.parseDouble(cells[7]), line);
        answers++;
      }
    }
    assertThat(answers).isEqualTo(60 * 12);
  }

  @Test
  void standardParameters_areThoseOfTheReference() throws IOException {
    String standard = lines().get(1);
    assertThat(Arrays.stream(FsrsVector.write(FsrsParameters.STANDARD)).boxed())
        .containsExactlyElementsOf(
            Arrays.stream(standard.split("\t")).skip(1).map(Double::valueOf).toList());
  }
}
