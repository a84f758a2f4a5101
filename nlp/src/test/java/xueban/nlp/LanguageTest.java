package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "怎么证明勾股定理, CHINESE",
    "How to prove the theorem, ENGLISH",
    "解方程 $\\frac{x}{2}+\\sqrt{y}=3$, CHINESE",
    "What does 勾股 mean in this old book, ENGLISH",
    "一般现在时 he goes, CHINESE",
    "x + y = 3, CHINESE",
    "ＨＥＬＬＯ world, ENGLISH",
    "😀, CHINESE",
    "'', CHINESE"
  })
  void of_text_byScript(String text, Language language) {
    assertThat(Language.of(text)).isEqualTo(language);
  }
}
