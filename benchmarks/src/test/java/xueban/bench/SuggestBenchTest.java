package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.graph.BuiltInGraph;
import xueban.nlp.pinyin.PinyinInput;
import xueban.nlp.pinyin.PinyinText;

class SuggestBenchTest {
  @TempDir private Path folder;

  @Test
  void run_fewTitles_allFigures() {
    BenchOptions.Part part = new BenchOptions.Part(List.of(), List.of(), 1, false, 2_000);
    BenchReport report =
        new SuggestBench().run(new BenchOptions(folder, null, null, part, line -> {}));

    Map<String, Double> figures =
        report.figures().stream().collect(Collectors.toMap(Figure::name, Figure::value));
    assertThat(figures).containsEntry("resources", 2_000.0);
    assertThat(figures.get("different titles")).isBetween(500.0, 2_000.0);
    assertThat(figures.get("queries with suggestions")).isBetween(.5, 1.0);
    assertThat(figures).containsKeys("p50", "p99", "p99, processor time", "heap, a title");
  }

  @Test
  void titles_fewAreFrequentAndManyRare() {
    GeneratedTitles titles = new GeneratedTitles(BuiltInGraph.load());
    Random random = new Random(3);
    Map<String, Long> counts =
        random
            .ints(5_000)
            .mapToObj(i -> titles.draw(random))
            .collect(Collectors.groupingBy(t -> t, Collectors.counting()));

    assertThat(counts.values().stream().mapToLong(n -> n).max().orElseThrow()).isGreaterThan(100);
    assertThat(counts.values().stream().filter(n -> n == 1).count()).isGreaterThan(1_000);
  }

  @Test
  void typed_mostlyFitsItsTitle() {
    GeneratedTitles titles = new GeneratedTitles(BuiltInGraph.load());
    Random random = new Random(4);
    int fits = 0;
    for (int i = 0; i < 600; i++) {
      String title = titles.draw(random);
      String typed = TypedPrefixes.of(title, random);
      assertThat(typed).isNotEmpty();
      fits += PinyinInput.of(typed).match(PinyinText.of(title)).isPresent() ? 1 : 0;
    }
    // Two of six ways of typing make a slip, and some slips happen to fit.
    assertThat(fits).isBetween(300, 560);
  }
}
