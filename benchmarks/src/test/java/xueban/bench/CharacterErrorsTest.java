package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterErrorsTest {
  @ParameterizedTest
  @CsvSource({
    "勾股定理。, 勾 股 定理。, 1",
    "x＝１, x=1, 1",
    "勾股定理, 勾股走理, .75",
    "勾股定理, 股定理, .75",
    "勾股定理, 勾股的定理, .75",
    "勾股, '', 0",
    "勾股, 完全不同的很长的一行, 0"
  })
  void right_asManyAsNeedNoEdit(String printed, String read, double right) {
    CharacterErrors errors = new CharacterErrors();
    errors.add(printed, read);
    assertThat(errors.right()).isCloseTo(right, offset(1e-9));
  }
}
