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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionBenchTest {
  private static final List<String> CONCEPTS = List.of("分数的意义", "角的度量", "行程问题");
  private static final List<List<String>> WORDS =
      List.of(
          List.of("分子", "分母", "通分", "约分", "几份", "单位一"),
          List.of("顶点", "度数", "直角", "锐角", "量角器", "平角"),
          List.of("路程", "时间", "千米", "相遇", "追上", "每小时"));

  @TempDir Path folder;

  /** Writes questions in words of their concept; the name stands in none. */
  private BenchOptions options(int questions) throws IOException {
    Files.createDirectories(folder.resolve("questions"));
    Random random = new Random(1);
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(
                Files.newOutputStream(folder.resolve("questions/cjeval.jsonl.gz"))),
            StandardCharsets.UTF_8)) {
      for (int i = 0; i < questions; i++) {
        int concept = random.nextInt(CONCEPTS.size());
        List<String> words = new ArrayList<>(WORDS.get(concept));
        Collections.shuffle(words, random);
        out.write(
            """
            {"id":"q%d","subject":"小学数学","text":"第%d题：%s和%s","answer":["%s",["x"]],"analysis":"由%s得",\
            "concepts":["%s",""],"split":"%s"}
            """
                .formatted(
                    i,
                    i,
                    words.get(0),
                    words.get(1),
                    words.get(2),
                    words.get(3),
                    CONCEPTS.get(concept),
                    i % 5 == 0 ? "test" : i % 5 == 1 ? "valid" : "train"));
      }
    }
    BenchOptions.Part part = new BenchOptions.Part(List.of("cjeval"), List.of(), 1, true);
    return new BenchOptions(folder, folder.resolve("rows.tsv"), null, part, line -> {});
  }

  private static Figure figure(BenchReport report, String name) {
    return report.figures().stream()
        .filter(figure -> figure.name().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tagsTestQuestionsAndKeepsARowOfEach() throws IOException {
    BenchReport report = new TaggingBench().run(options(300));
    assertThat(figure(report, "mean F1 a question, text, answer").value()).isGreaterThan(.95);
    assertThat(figure(report, "mean F1 a question, text alone").value()).isGreaterThan(.9);
    Figure control = figure(report, "concepts dealt anew");
    assertThat(control.value()).as("an import gives no tag it is not sure of").isLessThan(.6);
    assertThat(Files.readAllLines(folder.resolve("rows.tsv"))).hasSize(1 + 60);
  }

  @Test
  void findsQuestionsThatDoNotNameTheirConcept() throws IOException {
    BenchReport report = new SearchConceptsBench().run(options(300));
    Figure learnt = figure(report, "P@1, text and analysis (bigram BM25)");
    assertThat(learnt.value()).isEqualTo(1);
    assertThat(figure(report, "R-precision, text and analysis (bigram").value()).isGreaterThan(.9);
    assertThat(figure(report, "queries, text and analysis").value()).isEqualTo(3);
    assertThat(Files.readAllLines(folder.resolve("rows.tsv"))).hasSize(1 + 3);
  }

  @Test
  void saysWhichDataIsMissing() {
    assertThatThrownBy(() -> new TaggingBench().run(new BenchOptions(folder, line -> {})))
        .isInstanceOf(MissingDataException.class)
        .hasMessageContaining("cjeval.jsonl.gz");
  }
}
