package xueban.nlp.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMathTest {
  @ParameterizedTest
  @CsvSource({
    "二分之一, 1/2",
    "负三分之二, -2/3",
    "一又二分之一, 3/2",
    "百分之二十五, 1/4",
    "三百零六, 306",
    "一百五, 150",
    "一万二千, 12000",
    "一万二, 12000",
    "两万五, 25000",
    "一千零五, 1005",
    "三亿二千万, 320000000",
    "一万亿, 1000000000000",
    "3万5千, 35000",
    "3万五千, 35000",
    "5十, 50",
    "√9999999967, √9999999967",
    "1.2万, 12000",
    "三点零六, 3.06",
    "十五, 15",
    "二分之根号三, √3/2",
    "2根号2, 2√2",
    "x的平方, x^2",
    "3*10的负4次方, 3/10000",
    "25%, 1/4",
    "3e5, 300000",
    "1&1/2, 3/2",
    "4sqrt(3), 4√3",
    ".5, 1/2",
    "'1,000', 1000",
    "3x10^5, 300000"
  })
  void one_asLearnersWrite_isRead(String written, String plain) {
    AlgebraicForm expected = AlgebraicForm.of(Expression.parse(plain)).orElseThrow();
    assertThat(
            WrittenMath.one(written).flatMap(AlgebraicForm::of).flatMap(f -> f.isEqualTo(expected)))
        .as(WrittenMath.plain(written))
        .contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "三六九等人", "3 4", "1,00", "5+", "((", "sin30", "不是7", "3两", "3万5", "一万一万", "1.2.3万",
        "九千亿九千亿"
      })
  void one_noExpression_isEmpty(String written) {
    assertThat(WrittenMath.one(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3米2分米, length, 16/5",
    "一个半小时, time, 5400",
    "1小时30分, time, 5400",
    "每小时72千米, length/time, 20",
    "20m/s, length/time, 20",
    "零下3℃, temperature, -3",
    "六元零五分, money, 6.05",
    "三块五, money, 3.5",
    "¥45.98, money, 45.98",
    "4公顷, area, 40000",
    "125cm^3, volume, 1/8000",
    "9(元), money, 9",
    "6分之5米, length, 5/6"
  })
  void quantity_inBaseUnits(String written, String dimension, String value) {
    Optional<Quantity> quantity = Quantity.read(written, dimension);
    assertThat(quantity).as(written).isPresent();
    assertThat(quantity.orElseThrow().unit().dimension()).isEqualTo(dimension);
    assertThat(quantity.orElseThrow().value().rational()).contains(Expression.parse(value).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3元5米", "5米7米", "3分米2米", "3元50", "3米×5米", "3个4个"})
  void quantity_ofPartsThatDoNotBelongTogether_isEmpty(String written) {
    assertThat(Quantity.read(written, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"个, true", "名学生, true", "只小鸡, true", "个半, false", "人以上, false", "成, false"})
  void countWords_onlySayWhatIsCounted(String word, boolean harmless) {
    assertThat(CountWords.isHarmless(word)).isEqualTo(harmless);
  }

  @ParameterizedTest
  @CsvSource({
    "8:30, 510, false",
    "八点半, 510, false",
    "九点三刻, 585, false",
    "差5分12点, 715, false",
    "下午3时20分, 920, true",
    "晚上12点, 0, true",
    "20时, 1200, true"
  })
  void clockTime_isRead(String written, int minutes, boolean halfSaid) {
    assertThat(ClockTime.read(written)).contains(new ClockTime(minutes, halfSaid));
  }

  @Test
  void region_unionsAndIntersections_areCompared() {
    Region key = RegionReader.read("-2≤x<5").orElseThrow().region();
    assertThat(RegionReader.read("x≥-2且x<5").orElseThrow().region().isEqualTo(key)).isTrue();
    assertThat(RegionReader.read("[-2,5)").orElseThrow().region().isEqualTo(key)).isTrue();
    Region open = RegionReader.read("-2<x<5").orElseThrow().region();
    assertThat(open.isEqualTo(key)).isFalse();
    assertThat(open.differsAtEndsOnly(key)).isTrue();
    Region notTwo = RegionReader.read("x≠2").orElseThrow().region();
    assertThat(RegionReader.read("x<2或x大于2").orElseThrow().region().isEqualTo(notTwo)).isTrue();
    assertThat(RegionReader.read("x<1且x>3").orElseThrow().region().isEmpty()).isTrue();
  }
}
