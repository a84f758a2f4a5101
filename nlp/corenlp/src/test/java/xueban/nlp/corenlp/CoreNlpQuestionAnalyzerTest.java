package xueban.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.nlp.QuestionAnalysis;
import xueban.nlp.QuestionAnalyzer;
import xueban.nlp.QuestionAnalyzers;
import xueban.nlp.QuestionType;

class CoreNlpQuestionAnalyzerTest {
  private static final QuestionAnalyzer ANALYZER = new CoreNlpQuestionAnalyzer();

  @Test
  void analyze_howQuestion_lemmasAndPhrase() {
    QuestionAnalysis analysis =
        ANALYZER.analyze("How do I solve quadratic equations by factoring?");
    assertThat(analysis.lemmas()).containsExactly("solve", "quadratic", "equation", "factor");
    assertThat(analysis.nounPhrases()).containsExactly("quadratic equation");
    assertThat(analysis.type()).isEqualTo(QuestionType.METHOD);
  }

  /** Grammar tells a verb from a noun of the same letters, which word lists cannot. */
  @Test
  void analyze_verbOrNoun_byGrammar() {
    assertThat(ANALYZER.analyze("What is the graph of a linear function?").nounPhrases())
        .containsExactly("graph", "linear function");
    assertThat(ANALYZER.analyze("How can we graph a linear function?").nounPhrases())
        .containsExactly("linear function");
    assertThat(ANALYZER.analyze("Which children found the leaves?").lemmas())
        .contains("child", "find", "leaf");
    assertThat(ANALYZER.analyze("How do plants use the sunlight and carbon dioxide?").nounPhrases())
        .contains("plant", "carbon dioxide");
  }

  @Test
  void load_byServiceLoader_takesEnglishOnly() {
    QuestionAnalyzers analyzers = QuestionAnalyzers.load(getClass().getClassLoader());
    assertThat(analyzers.plugins()).containsExactly(CoreNlpQuestionAnalyzer.class.getName());
    assertThat(analyzers.analyze("Which children found it?").lemmas()).contains("child");
    assertThat(analyzers.analyze("什么是勾股定理？").lemmas()).contains("勾股定理");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "😀😀", "a\uD83Db", "\u0000\u0007", "x^2+1=0", "勾股定理"})
  void analyze_anyText_noEmptyWord(String text) {
    QuestionAnalysis analysis = ANALYZER.analyze(text);
    assertThat(analysis.lemmas()).doesNotContain("");
    assertThat(analysis.nounPhrases()).doesNotContain("");
  }

  @Test
  void analyze_endlessText_isCut() {
    assertThat(ANALYZER.analyze("triangle ".repeat(5_000)).lemmas()).contains("triangle");
  }

  @Test
  void analyze_eightThreads_equalOne() throws Exception {
    List<String> questions =
        List.of(
            "How do I solve quadratic equations by factoring?",
            "Why does the sum of the angles of a triangle equal 180 degrees?",
            "What is the difference between a rhombus and a square?");
    List<QuestionAnalysis> expected = questions.stream().map(ANALYZER::analyze).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Callable<List<QuestionAnalysis>>> work = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        work.add(() -> questions.stream().map(ANALYZER::analyze).toList());
      }
      for (Future<List<QuestionAnalysis>> result : pool.invokeAll(work)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }
}
