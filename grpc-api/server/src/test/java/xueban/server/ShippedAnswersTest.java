package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;
import xueban.tutor.answer.Answer;
import xueban.tutor.answer.Citation;
import xueban.tutor.answer.Question;

/** Holds the weights of answers that ship, with the embedder they were chosen with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedAnswersTest {
  private static final Path QUESTIONS =
      Path.of("../../tutor/src/test/resources/xueban/tutor/answer");

  private final BgeEmbedder embedder = BgeEmbedder.chinese();
  private Xueban xueban;

  @BeforeAll
  void open() {
    xueban = Xueban.builder(new InMemoryStores()).embedder(embedder).open();
    xueban.installBuiltIn();
  }

  @AfterAll
  void close() {
    xueban.close();
    embedder.close();
  }

  @Test
  void ask_whatTheBuiltInMaterialAnswers_isAnsweredFromTheRightConcept() throws IOException {
    List<String[]> rows = rows("answerable.tsv");
    long right =
        rows.stream()
            .filter(
                row ->
                    xueban.ask(Question.of(row[0])) instanceof Answer.Cited cited
                        && cited.citations().stream()
                            .anyMatch(c -> isAbout(c, List.of(row[1].split(";")))))
            .count();
    assertThat((double) right / rows.size()).isGreaterThanOrEqualTo(.90);
  }

  @Test
  void ask_whatNothingAnswers_isRefused_butForSix() throws IOException {
    List<String> answered =
        rows("not-answerable.tsv").stream()
            .map(row -> row[0])
            .filter(question -> xueban.ask(Question.of(question)) instanceof Answer.Cited)
            .toList();
    assertThat(answered).hasSizeLessThanOrEqualTo(6);
  }

  private boolean isAbout(Citation citation, List<String> concepts) {
    return citation.source() == Citation.Source.CONCEPT
        ? concepts.contains(citation.id())
        : xueban.find(citation.id()).orElseThrow().metadata().concepts().stream()
            .anyMatch(concepts::contains);
  }

  private static List<String[]> rows(String name) throws IOException {
    return Files.readAllLines(QUESTIONS.resolve(name)).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .toList();
  }
}
