package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xueban.bench.ScaleRun.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.XuebanException;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.nlp.embed.StaticEmbedder;
import xueban.recommend.VectorSpaces;

class ScaleBenchTest {
  @TempDir private Path folder;

  @Test
  void goesOnWithTheIndexesThatAnEarlierRunHasKept() {
    BenchReport first = run(300);
    BenchReport second = run(500);

    assertThat(figure(first, "indexed in this run").value()).isEqualTo(300);
    assertThat(figure(second, "indexed in this run").value()).isEqualTo(200);
    assertThat(figure(second, "indexed in this run").baseline()).isEqualTo(200);
    assertThat(figure(second, "searches that find something").value()).isGreaterThan(.9);
    assertThatThrownBy(() -> run(400))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("(400) must be at least the 500");
  }

  @Test
  void searchesOnly_searchesWhatIsThere() throws IOException {
    run(300);
    List<Path> kept = files();

    BenchReport report = run(1, true);

    assertThat(figure(report, "resources").value()).isEqualTo(300);
    assertThat(figure(report, "searches that find something").value()).isGreaterThan(.9);
    assertThat(figure(report, "segments").value()).isGreaterThanOrEqualTo(1);
    assertThat(figure(report, "largest segment, share of all").value()).isBetween(.01, 1.0);
    assertThat(figure(report, "on disk, a resource: doc values").value()).isPositive();
    assertThat(figure(report, "on disk, a resource: doc values").baseline()).isZero();
    assertThat(report.figures()).noneMatch(figure -> figure.name().startsWith("indexed"));
    assertThat(files()).as("nothing was indexed").isEqualTo(kept);
  }

  @Test
  void searchesOnly_indexThatMisses_saysWhatToDo() throws IOException {
    assertThatThrownBy(() -> run(1, true))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("no index \"bare\"; run once without --searches-only");

    run(300);
    BareWords.index(new GeneratedCatalog(400)::resource, 400, folder.resolve("bare"));
    List<Path> kept = files();
    assertThatThrownBy(() -> run(1, true))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("300 resources of ours and 400 of bare;");
    assertThat(files()).isEqualTo(kept);
  }

  /** An indexing that was ended by force leaves a commit that holds some more. */
  @Test
  void searchesOnly_commitHoldsMoreThanItSays_searchesWhatItSays() throws IOException {
    run(300);
    try (FSDirectory directory = FSDirectory.open(folder.resolve("ours"));
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig()
                    .setOpenMode(IndexWriterConfig.OpenMode.APPEND)
                    .setMergePolicy(NoMergePolicy.INSTANCE))) {
      Map<String, String> said = SegmentInfos.readLatestCommit(directory).getUserData();
      writer.addDocument(new Document());
      writer.setLiveCommitData(said.entrySet());
    }

    assertThat(figure(run(1, true), "resources").value()).isEqualTo(300);
  }

  @Test
  void searchesOnly_indexOfOtherVectors_isRefusedAndKept() throws IOException {
    run(300);
    KnowledgeGraph graph = BuiltInGraph.load();
    VectorSpaces spaces = VectorSpaces.of(StaticEmbedder.chinese());
    ScaleEngine.ours(
            new GeneratedCatalog(300),
            folder.resolve("ours"),
            TextAnalysis.of(graph),
            spaces,
            graph)
        .close();
    List<Path> kept = files();

    assertThatThrownBy(() -> run(1, true))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("after resource 0 of 300");
    assertThat(files()).isEqualTo(kept);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  private BenchReport run(int resources) {
    return run(resources, false);
  }

  private BenchReport run(int resources, boolean searchesOnly) {
    return new ScaleBench(20).run(ScaleRun.options(folder, searchesOnly, resources, List.of()));
  }
}
