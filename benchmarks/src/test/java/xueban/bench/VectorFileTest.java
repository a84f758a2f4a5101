package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

class VectorFileTest {
  @TempDir private Path folder;

  private final List<String> asked = new ArrayList<>();

  private final class Noting implements Embedder {
    @Override
    public String id() {
      return "noting/1";
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public float[] embed(String text, TextRole role) {
      asked.add(text);
      return new float[] {text.length(), role.ordinal()};
    }

    @Override
    public void close() {
      asked.add("closed");
    }
  }

  private float[] embed(String text, TextRole role) {
    try (VectorFile file = VectorFile.over(new Noting(), folder)) {
      return file.embed(text, role);
    }
  }

  @Test
  void keepsVectorsFromRunToRun_ofEachRole() {
    float[] first = embed("甲", TextRole.PASSAGE);
    assertThat(embed("甲", TextRole.PASSAGE)).isEqualTo(first);
    assertThat(embed("甲", TextRole.QUERY)).isNotEqualTo(first);
    assertThat(asked).containsExactly("甲", "closed", "closed", "甲", "closed");
  }

  @Test
  void newVector_isInTheFile_beforeItIsClosed() throws IOException {
    try (VectorFile file = VectorFile.over(new Noting(), folder)) {
      file.embed("甲", TextRole.PASSAGE);
      assertThat(Files.size(folder.resolve("noting_1.vectors"))).isEqualTo(16);
    }
  }

  @Test
  void tornRecord_isDropped() throws IOException {
    float[] first = embed("甲", TextRole.PASSAGE);
    Path file = folder.resolve("noting_1.vectors");
    Files.write(file, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, StandardOpenOption.APPEND);
    embed("乙丙", TextRole.PASSAGE);
    asked.clear();
    assertThat(embed("甲", TextRole.PASSAGE)).isEqualTo(first);
    assertThat(embed("乙丙", TextRole.PASSAGE)).containsExactly(2, TextRole.PASSAGE.ordinal());
    assertThat(asked).containsOnly("closed");
    assertThat(Files.size(file)).isEqualTo(2 * 16);
  }
}
