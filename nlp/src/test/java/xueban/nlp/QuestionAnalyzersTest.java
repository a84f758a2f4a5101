package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.ErrorCode;
import xueban.XuebanException;

class QuestionAnalyzersTest {
  private static final QuestionAnalyzers ANALYZERS =
      QuestionAnalyzers.load(QuestionAnalyzersTest.class.getClassLoader());

  /** A plugin, as a jar would bring it. */
  public static final class Shouting implements QuestionAnalyzer {
    @Override
    public boolean supports(Language language) {
      return language == Language.ENGLISH;
    }

    @Override
    public QuestionAnalysis analyze(String question) {
      return new QuestionAnalysis(Language.ENGLISH, List.of("HEY"), List.of(), QuestionType.OTHER);
    }
  }

  @Test
  void analyze_chinese_lemmasAndPhrases() {
    QuestionAnalysis analysis = ANALYZERS.analyze("怎么用求根公式解一元二次方程？");
    assertThat(analysis.language()).isEqualTo(Language.CHINESE);
    assertThat(analysis.lemmas()).contains("公式", "解", "一元", "二次方程").doesNotContain("怎么", "？");
    assertThat(analysis.nounPhrases()).contains("一元二次方程");
    assertThat(analysis.type()).isEqualTo(QuestionType.METHOD);
  }

  @Test
  void analyze_english_lemmasAndPhrases() {
    QuestionAnalysis analysis =
        ANALYZERS.analyze("How do I solve quadratic equations by factoring?");
    assertThat(analysis.lemmas()).containsExactly("solve", "quadratic", "equation", "factor");
    assertThat(analysis.nounPhrases()).containsExactly("quadratic equation");
    assertThat(analysis.type()).isEqualTo(QuestionType.METHOD);
  }

  @ParameterizedTest
  @CsvSource({
    "什么是勾股定理？, DEFINITION",
    "同类项是啥呀, DEFINITION",
    "啥叫最简分数, DEFINITION",
    "什么叫做半径, DEFINITION",
    "分母指的是什么？, DEFINITION",
    "两边一样的图形叫啥, DEFINITION",
    "红花用绿光照是啥色, OTHER",
    "为什么负负得正？, REASON",
    "為甚麼是負數, REASON",
    "为甚么叫做质数, REASON",
    "甚麼是負數, DEFINITION",
    "一共有多少个三角形？, QUANTITY",
    "矩形和菱形有什么区别？, COMPARISON",
    "請舉例說明, EXAMPLE",
    "两条平行线会相交吗, YES_NO",
    "勾股定理, OTHER",
    "What is a prime number?, DEFINITION",
    "Is zero even?, YES_NO",
    "How many sides has a hexagon?, QUANTITY",
    "'', OTHER"
  })
  void analyze_type_byCue(String question, QuestionType type) {
    assertThat(ANALYZERS.analyze(question).type()).isEqualTo(type);
  }

  @Test
  void analyze_anyText_distinctAndNonEmptyWords() {
    for (int seed = 0; seed < 500; seed++) {
      QuestionAnalysis analysis = ANALYZERS.analyze(RandomText.of(new Random(seed), 20));
      assertThat(analysis.lemmas()).as("seed %d", seed).doesNotHaveDuplicates().doesNotContain("");
      assertThat(analysis.nounPhrases()).as("seed %d", seed).doesNotContain("");
    }
  }

  @Test
  void load_pluginOfAnotherLoader_isAskedForItsLanguageOnly(@TempDir Path folder)
      throws IOException {
    try (URLClassLoader loader = plugin(folder, Shouting.class.getName())) {
      QuestionAnalyzers analyzers = QuestionAnalyzers.load(loader);
      assertThat(analyzers.plugins()).containsExactly(Shouting.class.getName());
      assertThat(analyzers.analyze("What is this?").lemmas()).containsExactly("HEY");
      assertThat(analyzers.analyze("什么是勾股定理").lemmas()).contains("勾股定理");
    }
  }

  @Test
  void load_brokenPlugin_isNamed(@TempDir Path folder) throws IOException {
    try (URLClassLoader loader = plugin(folder, "no.such.Analyzer")) {
      assertThatThrownBy(() -> QuestionAnalyzers.load(loader))
          .hasMessageContaining("no.such.Analyzer")
          .isInstanceOfSatisfying(
              XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT));
    }
  }

  private static URLClassLoader plugin(Path folder, String provider) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(QuestionAnalyzer.class.getName()), provider);
    URL[] urls = {folder.toUri().toURL()};
    return new URLClassLoader(urls, QuestionAnalyzersTest.class.getClassLoader());
  }
}
