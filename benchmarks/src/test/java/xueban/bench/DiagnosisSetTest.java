package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.model.diagnosis.ItemResponse;

class DiagnosisSetTest {
  @TempDir Path folder;

  private BenchOptions options() {
    return new BenchOptions(folder, line -> {});
  }

  @Test
  void math2015_scoreOfOneHalf_isRight() throws IOException {
    Path place = Files.createDirectories(folder.resolve("diagnosis"));
    Files.writeString(place.resolve("X__q.txt"), "1\t0\n1\t1\n");
    Files.writeString(place.resolve("X__data.txt"), "0.5\t0.49\n1\t0\n");
    DiagnosisSet set = DiagnosisSet.math2015(options(), "X");
    assertThat(set.q().conceptsOf("2")).containsExactly("1", "2");
    assertThat(set.learners())
        .containsExactly(
            List.of(new ItemResponse("1", true), new ItemResponse("2", false)),
            List.of(new ItemResponse("1", true), new ItemResponse("2", false)));
    Files.writeString(place.resolve("X__data.txt"), "1\n");
    assertThatThrownBy(() -> DiagnosisSet.math2015(options(), "X"))
        .hasMessageContaining("line 1 of")
        .hasMessageContaining("1 scores for 2 items");
  }

  @Test
  void log_repeatedItemsAndShortLearners_leftOut() throws IOException {
    Path file = Files.createDirectories(folder.resolve("responses")).resolve("x.tsv.gz");
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      out.write("learner\titem\tconcepts\tcorrect\ttime\tsplit\n");
      for (int i = 0; i < 15; i++) {
        out.write("a\ti" + i + "\tk1;k2\t0\t\ttrain\n");
        out.write("a\ti" + i + "\tk1;k2\t1\t\ttrain\n");
      }
      out.write("b\tonly\tk3\t1\t\ttrain\n");
    }
    DiagnosisSet set = DiagnosisSet.log(options(), "x");
    assertThat(set.rows()).isEqualTo(15);
    assertThat(set.learners()).hasSize(1);
    assertThat(set.learners().get(0)).noneMatch(ItemResponse::right);
    assertThat(set.q().items()).doesNotContain("only");
    assertThat(set.q().concepts()).containsExactly("k1", "k2");
  }

  @Test
  void split_dealsEveryAnswerOnce_andDiffersBySeed() {
    List<List<ItemResponse>> learners = new ArrayList<>();
    for (int l = 0; l < 30; l++) {
      List<ItemResponse> one = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        one.add(new ItemResponse("i" + i, (i + l) % 3 == 0));
      }
      learners.add(one);
    }
    DiagnosisSplit split = DiagnosisSplit.of(learners, 1);
    for (int l = 0; l < 30; l++) {
      Set<ItemResponse> all = new HashSet<>(split.known(l));
      assertThat(all).doesNotContainAnyElementsOf(split.test().get(l));
      all.addAll(split.test().get(l));
      assertThat(all).containsExactlyInAnyOrderElementsOf(learners.get(l));
      assertThat(split.test().get(l)).hasSize(2);
      assertThat(split.valid().get(l)).hasSize(2);
    }
    assertThat(DiagnosisSplit.of(learners, 1)).isEqualTo(split);
    assertThat(DiagnosisSplit.of(learners, 2)).isNotEqualTo(split);
  }

  @Test
  void shuffled_keepsItemsAndTheNumberOfRightOnes() {
    List<ItemResponse> one = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      one.add(new ItemResponse("i" + i, i < 10));
    }
    List<ItemResponse> shuffled = DiagnosisSplit.shuffled(List.of(one), 1).get(0);
    assertThat(shuffled.stream().map(ItemResponse::item))
        .containsExactlyElementsOf(one.stream().map(ItemResponse::item).toList());
    assertThat(shuffled.stream().filter(ItemResponse::right)).hasSize(10);
    assertThat(shuffled).isNotEqualTo(one);
  }
}
