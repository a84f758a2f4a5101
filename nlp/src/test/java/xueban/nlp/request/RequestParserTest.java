package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static xueban.nlp.request.BuiltInRequests.PARSER;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;

class RequestParserTest {
  /** Slots as "kind=label", and the text behind a bar. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "找一个初二勾股定理的动画视频，五分钟以内，人教版"
            + " # grade=八年级 concept=勾股定理 type=动画 max_duration=不超过 5 分钟 edition=人教版 |",
        "麻烦帮我找一下八年级下册压强的PPT课件，谢谢！ # grade=八年级 term=下学期 concept=压强 type=课件 |",
        "小学三到六年级 数学 应用题 # stage=小学 grade=三年级、四年级、五年级、六年级 subject=数学 | 应用题",
        "初三到高二 英语 语法 # grade=九年级、高一、高二 subject=英语 | 语法",
        "一、二年级 科学 课件 # grade=一年级、二年级 subject=科学 type=课件 |",
        "初中三年级 物理 试卷 # stage=初中 grade=九年级 subject=物理 type=试卷 |",
        "高三年级 数学 试卷 # grade=高三 subject=数学 type=试卷 |",
        "初二分式课件 # grade=八年级 concept=分式 type=课件 |",
        "初三等腰三角形习题 # grade=九年级 concept=等腰三角形 type=习题 |",
        "难度高一点的有理数题目 # difficulty=较难 concept=有理数 type=题目 |",
        "找一个圆的视频 # concept=圆 type=视频 |",
        "讲力的动画 # concept=力 type=动画 |",
        "半小时能看完的视频 # max_duration=不超过 30 分钟 type=视频 |",
        "找一个体积的视频 # concept=体积的意义 type=视频 |",
        "情绪管理课件 # type=课件 | 情绪管理",
        "沪教版 六年级第二学期 有理数 试卷 # edition=沪教版 grade=六年级 term=下学期 concept=有理数 type=试卷 |",
        "七年级（上）密度 # grade=七年级 term=上学期 concept=密度 |",
        "５－８分钟的二次函数微课 # min_duration=不少于 5 分钟 max_duration=不超过 8 分钟 concept=二次函数 type=课程 |",
        "时长超过20分钟但不超过一小时的浮力课程"
            + " # min_duration=不少于 20 分钟 max_duration=不超过 1 小时 concept=浮力 type=课程 |",
        "两分半以内的惯性小动画 # max_duration=不超过 2 分 30 秒 concept=惯性 type=动画 |",
        "要课件，不要视频：杠杆 # type=课件 concept=杠杆 |",
        "孩子分不清质数合数，来几道基础题 # concept=质数和合数 type=题目 difficulty=基础 |",
        "評分最高的勾股定理課件 # sort=质量最高 concept=勾股定理 type=课件 |",
        "英文讲解的 二次函数 视频 # language=英文 concept=二次函数 type=视频 |",
        "video on friction for 8th graders, under 3 minutes"
            + " # type=视频 concept=摩擦力 grade=八年级 max_duration=不超过 3 分钟 |",
        "给我找 grade 7 数轴 worksheet, hard # grade=七年级 concept=数轴 type=习题 difficulty=较难 |",
        "between 5 and 10 minutes video on the Roman Empire"
            + " # min_duration=不少于 5 分钟 max_duration=不超过 10 分钟 type=视频 | Roman Empire",
        "《从百草园到三味书屋》的教案，部编版 # type=教案 edition=部编版 | 从百草园到三味书屋",
        "血液循环的微课 # type=课程 | 血液循环",
      })
  void requests_slotsInOrder_andText(String request, String expected) {
    assertThat(shown(PARSER.parse(request))).isEqualTo(expected.strip());
  }

  /** Words that look like slots and are none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "第五单元 多边形 # concept=多边形 | 第五单元",
        "育才小学 期中 # | 育才小学 期中",
        "实验中学的密度试卷 # concept=密度 type=试卷 | 实验中学",
        "科学家的故事 # | 科学家 故事",
        "简单机械 课件 # type=课件 | 简单机械",
        "simple machines video # type=视频 | simple machines",
        "高2米的树 # | 高2米 树",
        "45分钟一节课怎么安排 # | 45分钟一节课怎么安排",
        "reading comprehension grade 5 # grade=五年级 | reading comprehension",
        "讲一下一次函数 # concept=一次函数 |",
        "《…》课件 # type=课件 | …",
        "《？》的课件 # type=课件 | ？",
        "有课件吗？《～》 # type=课件 | ～",
      })
  void traps_areText(String request, String expected) {
    assertThat(shown(PARSER.parse(request))).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @CsvSource({
    "购股定理,勾股定理",
    "一员二次方程,一元二次方程",
    "平行四边行的面积,平行四边形的面积",
    "年月日,年、月、日",
    "有理数加减混合运算,有理数的加减混合运算"
  })
  void concepts_sameSoundOrOtherLinks_found(String written, String name) {
    assertThat(PARSER.parse(written + " 课件").slots(SlotKind.CONCEPT))
        .singleElement()
        .satisfies(slot -> assertThat(slot.label()).isEqualTo(name))
        .satisfies(slot -> assertThat(slot.end()).isEqualTo(written.length()));
  }

  @Test
  void misspelling_isSearchedByItsName() {
    assertThat(PARSER.parse("购股定里 趣闻").searched()).isEqualTo("勾股定理 趣闻");
    assertThat(PARSER.parse("勾股定理 趣闻").text()).isEqualTo("趣闻");
  }

  @Test
  void nameOfTwoSubjects_isOfTheOneNamed() {
    assertThat(PARSER.parse("数学 速度 练习").values(SlotKind.CONCEPT))
        .allMatch(id -> id.startsWith("math."));
    assertThat(PARSER.parse("物理 速度 练习").values(SlotKind.CONCEPT)).containsExactly("physics.speed");
    assertThat(PARSER.parse("语文 密度 练习").slots(SlotKind.CONCEPT)).isEmpty();
  }

  @Test
  void editions_areThoseOfTheGraph() {
    assertThat(PARSER.parse("人教版").values(SlotKind.EDITION)).containsExactly("pep", "pep-physics");
    assertThat(PARSER.parse("湘教版").slots(SlotKind.EDITION))
        .extracting(Slot::id, Slot::values)
        .containsExactly(tuple("edition:湘教版", List.of()));
  }

  @Test
  void about_isAFifthToEitherSide() {
    UnderstoodRequest about = PARSER.parse("10分钟左右的浮力视频");
    assertThat(about.values(SlotKind.MIN_DURATION)).containsExactly("480");
    assertThat(about.values(SlotKind.MAX_DURATION)).containsExactly("720");
  }

  @Test
  void ignoredSlot_isText_othersStay() {
    String request = "初二 实验 密度";
    UnderstoodRequest all = PARSER.parse(request);
    UnderstoodRequest less = PARSER.parse(request, Set.of("type:EXPERIMENT", "grade:12"));

    assertThat(all.slots()).extracting(Slot::id).contains("type:EXPERIMENT", "grade:8");
    assertThat(less.slots())
        .extracting(Slot::id)
        .containsExactly("grade:8", "concept:physics.density");
    assertThat(less.text()).isEqualTo("实验");
    assertThat(less.searched()).isEqualTo("实验 密度");
  }

  @Test
  void repeatedSlot_isToldOnce() {
    assertThat(PARSER.parse("初二 八年级 勾股定理 8年级").slots(SlotKind.GRADE)).hasSize(1);
  }

  @Test
  void emptyGraph_knowsNoConceptButAllElse() {
    KnowledgeGraph empty = KnowledgeGraph.empty();
    UnderstoodRequest understood =
        RequestParser.of(TextAnalysis.of(empty), empty).parse("初二勾股定理课件，人教版");
    assertThat(shown(understood)).isEqualTo("grade=八年级 type=课件 edition=人教版 | 勾股定理");
  }

  /** What is told around a request is not looked for; what it may be about is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "学校停电了，勾股定理的课件 # ",
        "勾股定理 课件 领导明天来听课 # ",
        "校级评比备用：勾股定理的课件 # ",
        "因检查需要，请提供初中美术教案 # ",
        "课件，唐诗朗诵检查 # 唐诗朗诵检查",
        "唐诗朗诵课件，期末检查 # 唐诗朗诵",
        "勾股定理视频，最好有拼图游戏 # 拼图游戏",
        "勾股定理 推导 视频 # 推导",
        "勾股定理的视频，关于拼图的 # 拼图",
        "恐龙灭绝，小学科学 # 恐龙灭绝",
        "唐诗老是背不下来，找儿歌音频 # 唐诗 儿歌",
        "三国演义里的诸葛亮 # 三国演义 诸葛亮",
        "光合作用，七年级 # 光合作用",
      })
  void circumstances_areNoText(String request, String text) {
    assertThat(PARSER.parse(request).text()).isEqualTo(text == null ? "" : text);
  }

  @Test
  void anyText_spansAreInsideAndDoNotCross_seed7() {
    Random random = new Random(7);
    String[] bits = {
      "初二",
      "八上",
      "勾股定理",
      "的",
      "不超过",
      "5",
      "分钟",
      "～",
      "十",
      "《",
      "》",
      "课件",
      "不要",
      "，",
      " ",
      "x²",
      "grade ",
      "8",
      "年级",
      "、",
      "实验",
      "中学",
      "人教版",
      "\uD83D\uDE00",
      "½",
      "ﬁ",
      "半",
      "小时",
      "第",
      "难"
    };
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(bits[random.nextInt(bits.length)]);
      }
      UnderstoodRequest understood = PARSER.parse(text.toString());
      int reached = 0;
      int last = 0;
      for (Slot slot : understood.slots()) {
        assertThat(slot.end()).as("%s %s", text, slot).isLessThanOrEqualTo(text.length());
        assertThat(slot.start()).as("%s %s", text, slot).isGreaterThanOrEqualTo(last);
        if (slot.start() != last) {
          assertThat(slot.start()).as("%s %s", text, slot).isGreaterThanOrEqualTo(reached);
        }
        last = slot.start();
        reached = slot.end();
        assertThat(slot.label()).isNotEmpty();
      }
      assertThat(understood.slots()).extracting(Slot::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void longText_isReadInTime() {
    String text = "不超过5分钟的初二勾股定理课件，".repeat(315).substring(0, 5_000);
    long start = System.nanoTime();
    PARSER.parse(text);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
  }

  private static String shown(UnderstoodRequest understood) {
    String slots =
        understood.slots().stream()
            .map(slot -> slot.kind().name().toLowerCase(Locale.ROOT) + "=" + slot.label())
            .collect(Collectors.joining(" "));
    return (slots + " | " + understood.text()).strip();
  }
}
