package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemMapperTest {
  @ParameterizedTest
  @CsvSource({
    "answers, key.answers",
    "rules, key.answers.rule",
    "rules.unit, key.answers.rule.unit",
    "rules.tolerance, key.answers.rule.tolerance",
    "stem, item.stem",
    "title, item.metadata.title",
  })
  void fieldPath_isThatOfTheRequest(String field, String path) {
    assertThat(ItemMapper.fieldPath(field)).isEqualTo(path);
  }
}
