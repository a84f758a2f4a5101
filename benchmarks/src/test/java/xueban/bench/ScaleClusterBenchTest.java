package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xueban.bench.ScaleRun.figure;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.XuebanException;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.VectorSpaces;

class ScaleClusterBenchTest {
  private static final Path MODULE = Path.of("..", "recommender", "opensearch");

  @TempDir private Path folder;

  @Test
  void bothEnginesAnswerAlike_andWhatIsKeptIsSearchedAgain() {
    BenchReport first = run(MODULE, false);
    BenchReport second = run(MODULE, true);

    assertThat(figure(first, "indexed a second").baseline()).isPositive();
    assertThat(figure(first, "hits of the first page that both have").value()).isGreaterThan(.95);
    assertThat(figure(first, "searches a second, all cores").baseline()).isPositive();
    assertThat(
            figure(first, "on disk, a resource (with the log of writes of OpenSearch)").baseline())
        .isPositive();
    assertThat(second.figures()).noneMatch(figure -> figure.name().startsWith("indexed"));
    assertThat(figure(second, "hits of the first page that both have").value()).isGreaterThan(.95);
  }

  @Test
  void withoutServer_saysHowToGetIt() {
    assertThatThrownBy(() -> run(folder.resolve("nowhere"), false))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("holds no server of OpenSearch")
        .hasMessageContaining("XUEBAN_OPENSEARCH");
  }

  @Test
  void searchesOnly_folderWithoutTheNodes_isRefusedBeforeAnythingStarts() {
    KnowledgeGraph graph = BuiltInGraph.load();
    ScaleEngine.ours(
            new GeneratedCatalog(20),
            folder.resolve("ours"),
            TextAnalysis.of(graph),
            VectorSpaces.none(),
            graph)
        .close();

    assertThatThrownBy(() -> run(folder.resolve("nowhere"), true))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("holds no \"opensearch\"; run once without --searches-only");
    assertThat(folder.resolve("opensearch")).doesNotExist();
  }

  private BenchReport run(Path module, boolean searchesOnly) {
    return new ScaleClusterBench(20, module)
        .run(ScaleRun.options(folder, searchesOnly, 300, List.of()));
  }
}
