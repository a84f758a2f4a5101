package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.nlp.request.BuiltInRequests.PARSER;
import static xueban.nlp.request.BuiltInRequests.labels;

import java.util.List;
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
    "浮力视频不要10分钟以上的, 浮力 视频 不超过 10 分钟",
    "浮力视频不要十分钟以上的, 浮力 视频 不超过 10 分钟",
    "浮力 三年级不要10分钟以上的, 浮力 三年级 不超过 10 分钟",
    "浮力 人教版不要10分钟以上的, 浮力 人教版 不超过 10 分钟",
    "浮力视频，不要 10分钟以上的, 浮力 视频 不超过 10 分钟",
    "浮力 超过10分钟就不要 视频, 浮力 不超过 10 分钟 视频",
    "浮力 超过10分钟都不要 视频, 浮力 不超过 10 分钟 视频",
    "浮力视频 10分钟以上不用, 浮力 视频 不超过 10 分钟",
    "浮力视频 10分钟以上的不需要, 浮力 视频 不超过 10 分钟",
    "浮力视频 10分钟以上的不看, 浮力 视频 不超过 10 分钟",
    "浮力视频 10分钟以上的不想看, 浮力 视频 不超过 10 分钟",
    "浮力视频 10分钟以上的不考虑, 浮力 视频 不超过 10 分钟",
    "浮力视频 10分钟以上的别发, 浮力 视频 不超过 10 分钟",
    "浮力视频 10分钟以上的别给我, 浮力 视频 不超过 10 分钟",
    "浮力视频 10分钟以上的别推荐, 浮力 视频 不超过 10 分钟",
    "浮力 nothing over 10 minutes, 浮力 不超过 10 分钟",
    "浮力 no videos over 10 minutes, 浮力 视频 不超过 10 分钟",
    "浮力 don't want anything longer than 10 minutes, 浮力 不超过 10 分钟",
    "浮力 don’t want anything longer than 10 minutes, 浮力 不超过 10 分钟",
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
    "浮力视频 五分钟以内不行就十分钟以内, 浮力 视频 不超过 5 分钟 不超过 10 分钟",
    "浮力 10分钟以上不行吗, 浮力 不少于 10 分钟",
    "浮力 视频不要ppt, 浮力 视频",
    "浮力 no videos, 浮力",
    "浮力 no videos 课件 over 10 minutes, 浮力 课件 不少于 10 分钟",
  })
  void parse_besideOthers_eachSaysItsOwn(String request, String labels) {
    assertThat(labels(request)).isEqualTo(labels);
  }

  @Test
  void parse_comparisonDenied_isTheOtherLimit() {
    for (String not : List.of("不要", "别", "不能", "不得", "不可", "不可以", "不用")) {
      for (String more : List.of("超过", "大于", "多于", "长于", "高于")) {
        assertThat(labels("浮力 " + not + more + "5分钟")).as(not + more).isEqualTo("浮力 不超过 5 分钟");
      }
      for (String less : List.of("少于", "小于", "低于", "短于")) {
        assertThat(labels("浮力 " + not + less + "5分钟")).as(not + less).isEqualTo("浮力 不少于 5 分钟");
      }
    }
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
