package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xueban.bench.ScaleRun.figure;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.XuebanException;

class ScaleVectorsBenchTest {
  @TempDir private Path folder;

  @Test
  void findsTheNearest_andSearchesAgainWhatIsKept() {
    BenchReport first = run("static-documents", false);
    BenchReport second = run("static-documents", true);

    assertThat(figure(first, "indexed a second").value()).isPositive();
    assertThat(figure(first, "on disk, a resource: whole vectors").value()).isGreaterThan(2_048);
    assertThat(figure(first, "on disk, a resource: coarse vectors").value()).isGreaterThan(512);
    assertThat(figure(first, "searches that find something").value()).isEqualTo(1);
    assertThat(figure(first, "recall of the nearest 50").value()).isBetween(.97, 1.0);
    assertThat(figure(first, "recall of the nearest 50, held to a subject").value())
        .isBetween(.97, 1.0);
    assertThat(figure(first, "recall of the nearest 50, of another search (control)").value())
        .isLessThan(.5);
    assertThat(second.figures()).noneMatch(figure -> figure.name().startsWith("indexed"));
    assertThat(figure(second, "recall of the nearest 50").value()).isBetween(.97, 1.0);
  }

  @Test
  void searchesOnly_indexOfAnotherEmbedder_isRefused() {
    run("static", false);

    assertThatThrownBy(() -> run("static-documents", true))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("after resource 0 of 1,000");
  }

  @Test
  void otherModel_isRefused() {
    assertThatThrownBy(() -> run("statik", false))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("(statik) must be one of static-documents, static");
  }

  /** A filtered search finds nothing right of one without a filter by chance, nor the reverse. */
  @ParameterizedTest
  @ValueSource(ints = {4, 5, 10})
  void control_isAnotherSearchHeldAlike(int searches) {
    for (int i = 0; i < searches; i++) {
      assertThat(NearestRecall.before(i, searches)).isBetween(0, searches - 1).isNotEqualTo(i);
      assertThat(NearestRecall.before(i, searches) % 2).isEqualTo(i % 2);
    }
  }

  private BenchReport run(String embedder, boolean searchesOnly) {
    return new ScaleVectorsBench(20, 10)
        .run(ScaleRun.options(folder, searchesOnly, 1_000, List.of(embedder)));
  }
}
