package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.nlp.request.BuiltInRequests.PARSER;
import static xueban.nlp.request.BuiltInRequests.labels;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedDurationsTest {
  @ParameterizedTest
  @CsvSource({
    "浮力视频 超过10分钟的不要, 浮力 视频 不超过 10 分钟",
    "超过10分钟的都不要 浮力视频, 不超过 10 分钟 浮力 视频",
    "浮力视频十分钟以上不行, 浮力 视频 不超过 10 分钟",
    "浮力 超过15分钟不行, 浮力 不超过 15 分钟",
    "浮力视频 二十分钟以上太长了坐不住, 浮力 视频 不超过 20 分钟",
    "浮力视频 二十分钟以上孩子坐不住, 浮力 视频 不超过 20 分钟",
    "浮力视频 超过10分钟的就算了, 浮力 视频 不超过 10 分钟",
    "浮力视频 少于5分钟的不要, 浮力 视频 不少于 5 分钟",
    "浮力视频 五分钟以内不够, 浮力 视频 不少于 5 分钟",
    "浮力视频 五分钟以内太短了, 浮力 视频 不少于 5 分钟",
    "不要二十分钟以上的浮力视频, 不超过 20 分钟 浮力 视频",
    "不要五分钟以内的浮力视频, 不少于 5 分钟 浮力 视频",
    "video not under 5 minutes 浮力, 视频 不少于 5 分钟 浮力",
  })
  void parse_limitRefused_isTheOther(String request, String labels) {
    assertThat(labels(request)).isEqualTo(labels);
  }

  @ParameterizedTest
  @CsvSource({
    "浮力视频 八分钟左右不行, 浮力 视频",
    "浮力视频 5到10分钟的不要, 浮力 视频",
    "浮力视频 时长八分钟不行, 浮力 视频",
    "浮力视频 五分钟以内太长了, 浮力 视频",
    "浮力视频 十分钟以上太短了, 浮力 视频",
  })
  void parse_noLimitRefused_isNone(String request, String labels) {
    assertThat(labels(request)).isEqualTo(labels);
  }

  @ParameterizedTest
  @CsvSource({
    "浮力 超过10分钟的不要，五分钟以内最好, 浮力 不超过 5 分钟",
    "浮力 少于5分钟的不要，超过10分钟的不要, 浮力 不少于 5 分钟 不超过 10 分钟",
    "浮力 超过10分钟的不要 动画, 浮力 不超过 10 分钟 动画",
    "浮力 五分钟以内不要 动画, 浮力 不超过 5 分钟",
    "浮力 视频不要 五分钟以内, 浮力 不超过 5 分钟",
    "浮力 不要少于5分钟, 浮力 不少于 5 分钟",
    "浮力 不能超过5分钟, 浮力 不超过 5 分钟",
    "浮力 要不要十分钟以上的, 浮力 不少于 10 分钟",
  })
  void parse_besideOthers_eachSaysItsOwn(String request, String labels) {
    assertThat(labels(request)).isEqualTo(labels);
  }

  @Test
  void parse_refused_spansTheWordsThatRefuse() {
    String request = "浮力 超过10分钟的不要";
    assertThat(PARSER.parse(request).slots(SlotKind.MAX_DURATION))
        .singleElement()
        .returns(request.length(), Slot::end)
        .returns(3, Slot::start);
    assertThat(PARSER.parse(request).text()).isEmpty();
  }
}
