package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ahmad在1995年出生吗 | Ahmad生于1995年。",
        "AHMAD在哪 | Ａｈｍａｄ在家。",
        "第2次世界大战 | 第二次世界大战",
        "第12届在哪办 | 第十二届在北京办。",
        "2025年的事 | 二〇二五年的事",
        "三百零六米 | 很长",
        "马拉松为什么是42.195km | 全长42.195 公里",
        "全长42.195公里吗 | 全长四十二点一九五公里",
        "5km要跑多久 | 5 km要跑半小时",
        "100km有多远 | 100 公里",
        "人口30000吗 | 人口3万",
        "人口42万吗 | 人口四十二万",
        "42千米有多远 | 42公里",
        "1,000米 | 1000米",
        "3.50元 | 3.5元",
        "a和x哪个大 | 甲",
        "what is the 月球 | 月球",
        "他在哪里 | 他在家。",
      })
  void areNotAllIn_textThatHasThemInAnotherWriting_isFalse(String question, String text) {
    assertThat(QuestionNames.of(question).areNotAllIn(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ahmad在1995年出生吗 | Ahmad生于1996年。",
        "Ahmad在1995年出生吗 | Ahmed生于1995年。",
        "第12届在哪办 | 第二届在北京办。",
        "马拉松为什么是42.195km | 全长42公里",
        "人口42万吗 | 人口四万二",
        "100km有多远 | 10 km",
        "1995年和1996年 | 1995年",
        "ATP是什么 | DNA",
        "1995年 | ''",
      })
  void areNotAllIn_textThatLacksOne_isTrue(String question, String text) {
    assertThat(QuestionNames.of(question).areNotAllIn(text)).isTrue();
  }
}
