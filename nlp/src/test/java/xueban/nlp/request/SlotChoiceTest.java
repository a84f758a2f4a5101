package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.nlp.request.BuiltInRequests.PARSER;
import static xueban.nlp.request.BuiltInRequests.labels;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotChoiceTest {
  @ParameterizedTest
  @CsvSource({
    "浮力 课件 不要视频, 浮力 课件",
    "浮力 视频 人教版 苏教版的我有了不要, 浮力 视频 人教版",
    "浮力的卷子——哦不对，视频, 浮力 视频",
    "我要浮力不是压强 视频, 浮力 视频",
    "圆内接四边形 练习 别带圆周角的, 圆内接四边形 习题",
  })
  void parse_slotNotWanted_isNone(String request, String labels) {
    assertThat(labels(request)).isEqualTo(labels);
  }

  @ParameterizedTest
  @CsvSource({
    "浮力 视频不要太长, 浮力 视频",
    "视频有了声音才好 浮力, 视频 浮力",
    "这个浮力的卷子不对, 浮力 试卷",
    "是不是浮力 视频, 浮力 视频",
    "不是浮力吗 视频, 浮力 视频",
  })
  void parse_slotOnlySeemsUnwanted_stays(String request, String labels) {
    assertThat(labels(request)).contains(labels.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "要有声音的视频 浮力, 视频 浮力",
    "没有声音的动画 浮力, 动画 浮力",
    "没有声音的 浮力, 浮力",
    "要有声音的 浮力, 音频 浮力",
    "有没有有声音的 浮力, 音频 浮力",
    "有没有声音的 浮力, 音频 浮力",
    "浮力课件要有声音的, 浮力 课件",
    "找个浮力动画，有声音的, 浮力 动画",
    "浮力有声课件, 浮力 课件",
    "带语音讲解的浮力课件, 浮力 课件",
    "有声音的 浮力 不要视频, 音频 浮力",
    "浮力 视频不要了 有声音的就行, 浮力 音频",
    "有声音的讲座 浮力, 课程 浮力",
    "浮力 有声 有声音的, 浮力 音频",
    "浮力 有声读物, 浮力 音频",
    "浮力 语音讲解, 浮力 音频",
  })
  void parse_whatAnotherTypeHas_isNone(String request, String labels) {
    assertThat(labels(request)).isEqualTo(labels);
  }

  @Test
  void parse_typeThatCallerTakesBack_bringsNoOther() {
    assertThat(PARSER.parse("有声音的视频 浮力", Set.of("type:VIDEO")).slots(SlotKind.TYPE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"消防安全 讲座 录像, 视频, 消防安全 讲座", "消防安全 讲座, 课程, 消防安全", "消防安全 讲座 不要视频, 课程, 消防安全"})
  void parse_eventBesideType_isText(String request, String labels, String text) {
    assertThat(labels(request)).isEqualTo(labels);
    assertThat(PARSER.parse(request).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "相交线 证明题, 题目, 证明",
    "风景 口算题目, 题目, 口算",
    "风景 计算题 练习, 习题, 计算题",
    "风景 证明题型, '', 证明题型",
    "风景 应用题, '', 应用题",
  })
  void parse_itemByWhatIsDone_isItemOfThatKind(String request, String type, String text) {
    UnderstoodRequest understood = PARSER.parse(request);
    assertThat(understood.slots(SlotKind.TYPE).stream().map(Slot::label))
        .containsExactlyElementsOf(type.isEmpty() ? List.of() : List.of(type));
    assertThat(understood.text()).endsWith(text);
  }
}
