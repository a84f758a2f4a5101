package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.nlp.request.BuiltInRequests.PARSER;
import static xueban.nlp.request.BuiltInRequests.labels;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.nlp.request.Found.Role;

/** What is named only in what people tell around a request fills no slot. */
class RequestCircumstancesTest {
  @ParameterizedTest
  @CsvSource({
    "班里投影仪坏了，浮力的视频, 浮力 视频",
    "我眼睛花，浮力的视频, 浮力 视频",
    "作业太多了，浮力的视频, 浮力 视频",
    "分数不够啊，浮力的视频, 浮力 视频",
    "学校没有音乐老师，浮力的视频, 浮力 视频",
    "我中文说不好，浮力的视频, 浮力 视频",
    "去年卷子难度高，浮力的视频, 浮力 视频",
    "教学质量分析会要用，浮力的视频, 浮力 视频",
    "我只念过小学，浮力的视频, 浮力 视频",
    "浮力的视频，作业不会画, 浮力 视频",
    "作业里的浮力不懂，要视频, 浮力 视频",
    "浮力 视频 明天小测, 浮力 视频",
    "给体育生补浮力，视频, 浮力 视频",
    "明天生物小测，光合作用的动画, 生物 动画",
    "明天小测了，浮力的视频, 浮力 视频",
    "明天小测老师说必考，浮力的视频, 浮力 视频",
    "暑假作业第3页 浮力 视频, 浮力 视频",
    "周五单元测试，浮力的视频, 浮力 视频",
    "周六单元测试，浮力的视频, 浮力 视频",
    "周日测验，浮力的视频, 浮力 视频",
    "星期五单元测试，浮力的视频, 浮力 视频",
    "今晚小测，浮力的视频, 浮力 视频",
    "周末考试，浮力的视频, 浮力 视频",
    "下星期六单元检测，浮力的视频, 浮力 视频",
    "作业是浮力，要视频, 浮力 视频",
    "劳动作业是浮力，要视频, 浮力 视频",
    "老师布置的作业是圆的面积，孩子不会，求讲解, 圆的面积",
    "劳动作业是种大蒜，找资料, ''",
    "作业是浮力，要有声音的, 浮力 音频",
    "周末要测验了，浮力的视频, 浮力 视频",
    "本周测验了，浮力的视频, 浮力 视频",
  })
  void parse_namedInCircumstances_isNoSlot(String request, String labels) {
    assertThat(labels(request)).isEqualTo(labels);
  }

  @Test
  void parse_circumstancesAreAllThereIs_areLookedFor() {
    assertThat(labels("分数太低")).isEqualTo("分数");
    assertThat(labels("投影仪坏了的视频")).as("one clause with a slot").contains("投影");
  }

  @ParameterizedTest
  @CsvSource({
    "想放点数学的视频, 数学 视频",
    "学好数学习题, 数学 习题",
    "苏科版物理 浮力, 苏科版 物理 浮力",
    "三下面积单位, 三年级 下学期 面积单位",
    "三下面试, ''",
    "浮力 八分钟左右不行，要四分钟以内的视频, 浮力 不超过 4 分钟 视频",
    "浮力视频 两分钟左右的不要, 浮力 视频",
    "浮力视频 两分钟左右的, 浮力 视频 不少于 1 分 36 秒 不超过 2 分 24 秒",
    "浮力视频 五分钟以内不要超过, 浮力 视频 不超过 5 分钟",
    "10分钟以内不要太难的视频, 不超过 10 分钟 基础 视频",
    "5分钟左右不要英文的视频, 不少于 4 分钟 不超过 6 分钟 视频",
    "浮力 五分钟以内不要动画, 浮力 不超过 5 分钟",
    "浮力视频 十分钟以内太长的不要, 浮力 视频 不超过 10 分钟",
    "浮力视频 二十分钟以内看不完的不要, 浮力 视频 不超过 20 分钟",
    "浮力视频 五分钟以内不要了解类的, 浮力 视频 不超过 5 分钟",
    "明天要测试卷，浮力, 试卷 浮力",
    "周五单元测试卷 浮力, 试卷 浮力",
    "明天要测试题，浮力, 试卷 浮力",
    "三年级数学作业上册, 三年级 数学 习题 上学期",
    "数学作业上学期, 数学 习题 上学期",
    "四下四则运算 课件, 四年级 下学期 四则运算 课件",
    "五上四舍五入 课件, 五年级 上学期 课件",
    "三下四个视频, 视频",
    "浮力 期末试题, 浮力 试卷",
    "浮力 期中试题, 浮力 试卷",
    "浮力 单元试题, 浮力 试卷",
    "浮力 试题卷, 浮力 试卷",
    "浮力 期末试题卷, 浮力 试卷",
    "五年级下册期末数学试题, 五年级 下学期 数学 试卷",
    "期末考试试题, 试卷",
    "期末考试题, 试卷",
    "中考物理试题, 物理 试卷",
    "中考试题, 试卷",
    "高三月考试题, 高三 试卷",
    "模拟试题, 试卷",
    "小升初数学试题, 数学 试卷",
    "全市统考试题 浮力, 试卷 浮力",
    "第三单元试题 浮力, 试卷 浮力",
    "期中检测 浮力 试题, 浮力 试卷",
    "明天考试 浮力试题, 浮力 题目",
    "期末考了，浮力试题, 浮力 题目",
    "五年级数学期末考试题目, 五年级 数学 试卷",
    "期末考试题目 浮力, 试卷 浮力",
    "期末考试题型, ''",
    "浮力 期末考试题型, 浮力",
    "期中检测数学试题, 数学 试卷",
    "数学期末考试 浮力 试题, 数学 浮力 试卷",
    "物质检验试题, 题目",
    "初中数学考点试题, 初中 数学 题目",
    "化学考点试题, 化学 题目",
    "科学考察试题, 科学 题目",
    "三年级 数学 开学测试, 三年级 数学 试卷",
    "五年级 数学 周末测试, 五年级 数学 试卷",
    "本周数学测验, 数学 试卷",
    "我要的作业是浮力，有声音的, 习题 浮力",
    "简单元素 试题, 题目",
    "初中考点试题, 初中 题目",
    "明天要小测验卷，浮力, 试卷 浮力",
    "浮力 试题, 浮力 题目",
    "找五年级数学暑假作业第一单元, 五年级 数学 习题",
    "寒假作业第3页答案, 习题",
    "我要的作业是三年级乘法, 习题 三年级",
    "寒假作业第3页 不要视频, 习题",
    "小一新生的视频, 一年级 视频",
    "我是数学老师兼的，美术课件, 美术 课件",
    "六下课件, 六年级 下学期 课件",
    "三上四边形的课件, 三年级 上学期 课件",
    "初一上去括号, 七年级 上学期 去括号",
    "下课的视频, 视频",
    "初中生物课件, 初中 生物 课件",
    "初中生用的课件, 初中 课件",
    "边长6分米的正方形的面积, 正方形的面积",
    "边长六分米的正方形的面积, 正方形的面积",
    "边长 6 分米 正方形的面积, 正方形的面积",
    "认识1千克, 千克",
    "第六 分米 正方形的面积, 分米 正方形的面积",
    "余弦定理 课件, 课件",
    "对数函数 图像 课件, 课件",
    "半小时到四十分钟的浮力视频, 不少于 30 分钟 不超过 40 分钟 浮力 视频",
    "植树问题两端都不栽, 植树问题（两端都不栽）",
  })
  void parse_nameOrNumber_isReadWhole(String request, String labels) {
    assertThat(labels(request)).isEqualTo(labels);
  }

  @ParameterizedTest
  @ValueSource(strings = {"隋唐时期中外交流试题", "早期中国史试题", "单元格试题", "科学考察试题", "物质检验试题"})
  void parse_examOnlyAcrossWords_isItem(String request) {
    assertThat(PARSER.parse(request).slots(SlotKind.TYPE))
        .extracting(Slot::label)
        .containsExactly("题目");
  }

  @Test
  void find_partOfTheDay_isNotDroppedByItself() {
    assertThat(TableFinder.find("上午下午 24时计时法", RequestWords.standard()))
        .noneMatch(found -> found.role() == Role.DROP && found.start() == 2);
  }

  @Test
  void parse_wholeNameThatGraphLacks_isText() {
    assertThat(PARSER.parse("三角函数 课件").text()).isEqualTo("三角函数");
    assertThat(PARSER.parse("函数的单调性 课件").text()).isEqualTo("函数的单调性");
  }
}
