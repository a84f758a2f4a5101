package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.graph.Stage;
import xueban.row.Row;

class CatalogRowsTest {
  @Test
  void lesson_ownFields() {
    Resource lesson =
        (Resource)
            entry(
                """
                {"id":"lesson.x","title":"绝对值","description":"到原点的距离","body":"要点…",
                 "type":"lesson","subject":"mathematics","stage":"junior","grade":7,"edition":"pep",
                 "concepts":["math.absolute-value"],"language":"zh","duration_minutes":6.5,
                 "licence":"Apache-2.0","provider":"xueban","quality":0.8,"size_bytes":12,
                 "uri":"https://example.org/x"}\
                """);
    assertThat(lesson.type()).isEqualTo(ResourceType.LESSON);
    Metadata metadata = lesson.metadata();
    assertThat(metadata.title()).isEqualTo("绝对值");
    assertThat(metadata.subject()).isEqualTo("mathematics");
    assertThat(metadata.stage()).isEqualTo(Stage.JUNIOR);
    assertThat(metadata.grades()).containsExactly(7);
    assertThat(metadata.edition()).isEqualTo("pep");
    assertThat(metadata.duration()).isEqualTo(Duration.ofSeconds(390));
    assertThat(metadata.quality()).isEqualTo(0.8);
    assertThat(metadata.sizeBytes()).isEqualTo(12);
    assertThat(metadata.uri()).hasToString("https://example.org/x");
  }

  @Test
  void lesson_otherCatalogsWords() {
    Resource video =
        (Resource)
            entry(
                """
                {"编号":"v1","标题":"浮力","类型":"视频","学科":"初中物理","年级":"八年级",
                 "duration_seconds":"90","知识点":"浮力;阿基米德原理","来源":"某校"}\
                """);
    assertThat(video.type()).isEqualTo(ResourceType.VIDEO);
    assertThat(video.metadata().subject()).isEqualTo("physics");
    assertThat(video.metadata().stage()).isEqualTo(Stage.JUNIOR);
    assertThat(video.metadata().grades()).containsExactly(8);
    assertThat(video.metadata().language()).isEqualTo("zh");
    assertThat(video.metadata().duration()).isEqualTo(Duration.ofSeconds(90));
    assertThat(video.metadata().quality()).isNaN();
    assertThat(labels("{\"id\":\"v1\",\"title\":\"t\",\"知识点\":\"浮力;阿基米德原理\"}"))
        .containsExactly("浮力", "阿基米德原理");
  }

  @Test
  void stage_followsFromGrade() {
    assertThat(entry("{\"id\":\"a\",\"title\":\"t\",\"grade\":\"高二\"}").metadata().stage())
        .isEqualTo(Stage.SENIOR);
    assertThat(entry("{\"id\":\"a\",\"title\":\"t\",\"grade\":[7,8]}").metadata().grades())
        .containsExactly(7, 8);
  }

  @Test
  void item_ownFields() {
    Item item =
        (Item)
            entry(
                """
                {"id":"i1","title":"勾股","stem":"求斜边","kind":"single_choice",
                 "options":[{"key":"A","text":"5"},{"key":"B","text":"7","misconception":"相加"}],
                 "answers":[["A"]],"solution":"3²+4²","hints":["找直角","写等式"],
                 "difficulty":0.3,"minutes":2,"subject":"mathematics","concepts":["c"]}\
                """);
    assertThat(item.kind()).isEqualTo(ItemKind.SINGLE_CHOICE);
    assertThat(item.options())
        .containsExactly(new Option("A", "5", ""), new Option("B", "7", "相加"));
    assertThat(item.answers()).containsExactly(List.of("A"));
    assertThat(item.hints()).containsExactly("找直角", "写等式");
    assertThat(item.difficulty()).isEqualTo(0.3);
    assertThat(item.metadata().duration()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void questionBank_choiceWithInlineOptions() {
    Item item = bank("多选题", "题目内容: 下列说法正确的是（  ）选项: A. 0 是整数 B. $-1$ 是正数 C. 2 是偶数", "\"C A\"");
    assertThat(item.kind()).isEqualTo(ItemKind.MULTIPLE_CHOICE);
    assertThat(item.stem()).isEqualTo("下列说法正确的是（  ）");
    assertThat(item.options())
        .extracting(Option::text)
        .containsExactly("0 是整数", "$-1$ 是正数", "2 是偶数");
    assertThat(item.answers()).containsExactly(List.of("A", "C"));
    assertThat(item.metadata().title()).isEqualTo("下列说法正确的是（ ）");
    assertThat(item.difficulty()).isEqualTo(0.5);
    assertThat(item.solution()).isEqualTo("因为…\n所以 $a \\neq b$");
  }

  @Test
  void questionBank_choice_oneOrMoreRight() {
    assertThat(bank("选择题", "对的是 A. 一 B. 二", "\"B\"").kind()).isEqualTo(ItemKind.SINGLE_CHOICE);
    assertThat(bank("选择题", "对的是 A. 一 B. 二", "\"AB\"").kind()).isEqualTo(ItemKind.MULTIPLE_CHOICE);
  }

  @Test
  void questionBank_readingWithSeveralQuestions_isFillIn() {
    Item item =
        bank("阅读单选", "Text. (1) Who? A. Tom B. Li (2) Where? A. Here B. There", "\"B\",\"A\"");
    assertThat(item.kind()).isEqualTo(ItemKind.FILL_IN);
    assertThat(item.options()).isEmpty();
    assertThat(item.answers()).containsExactly(List.of("B"), List.of("A"));
  }

  @Test
  void questionBank_trueFalse() {
    assertThat(bank("判断题", "作答类型为T/F(对/错) 1. 地球是圆的。", "\"对\"").answers())
        .containsExactly(List.of("T"));
    Item wrong = bank("判断题", "题目内容: 地球是方的。", "\"×\"");
    assertThat(wrong.kind()).isEqualTo(ItemKind.TRUE_FALSE);
    assertThat(wrong.answers()).containsExactly(List.of("F"));
    assertThat(bank("判断题", "找错并改正", "\"错误：水稻；改正：小麦\"").kind()).isEqualTo(ItemKind.OPEN);
  }

  @Test
  void questionBank_fillIn() {
    Item two = bank("填空题", "水由__和__组成", "\"氢；氧\"");
    assertThat(two.kind()).isEqualTo(ItemKind.FILL_IN);
    assertThat(two.answers()).containsExactly(List.of("氢"), List.of("氧"));
    assertThat(bank("填空题", "水由__和__组成", "\"氢\"").kind()).isEqualTo(ItemKind.OPEN);
    assertThat(bank("填空题", "最小的质数是多少？", "\"2\"").kind()).isEqualTo(ItemKind.FILL_IN);
  }

  @Test
  void id_missing_isTheSameEveryTime() {
    String row = "{\"type\":\"简答题\",\"text\":\"为什么？\"}";
    assertThat(entry(row).id()).startsWith("sha-").isEqualTo(entry(row).id());
    assertThat(entry(row.replace("为什么", "怎么")).id()).isNotEqualTo(entry(row).id());
  }

  @Test
  void rejection_namesFieldValueAndWhatIsAllowed() {
    assertThat(reason("{\"id\":\"a\"}")).contains("title", "missing");
    assertThat(reason("{\"id\":\"a b\",\"title\":\"t\"}")).contains("id", "a b");
    assertThat(reason("{\"id\":\"a\",\"title\":\"t\",\"type\":\"movie\"}"))
        .contains("type", "movie", "VIDEO");
    assertThat(reason("{\"id\":\"a\",\"title\":\"t\",\"grade\":13}")).contains("grade", "13");
    assertThat(reason("{\"id\":\"a\",\"title\":\"t\",\"stage\":\"x\"}"))
        .contains("stage", "junior");
    assertThat(reason("{\"id\":\"a\",\"title\":\"t\",\"quality\":1.5}")).contains("quality", "1.5");
    assertThat(reason("{\"id\":\"a\",\"title\":\"t\",\"quality\":\"good\"}"))
        .contains("quality", "good");
    assertThat(reason("{\"id\":\"a\",\"stem\":\"s\",\"kind\":\"riddle\"}"))
        .contains("kind", "riddle", "fill_in");
    assertThat(reason("{\"id\":\"a\",\"stem\":\"s\",\"difficulty\":\"3\"}"))
        .contains("difficulty", "3", "[0, 1]");
    assertThat(reason("{\"id\":\"a\",\"type\":\"单选题\",\"text\":\"s A. 1 B. 2\",\"answer\":\"D\"}"))
        .contains("answer", "D", "[A, B]");
    assertThat(reason("{\"id\":\"a\",\"type\":\"单选题\",\"text\":\"s A. 1 B. 2\",\"answer\":\"甲\"}"))
        .contains("answer", "甲");
  }

  private static Item bank(String type, String text, String answers) {
    return (Item)
        entry(
            """
            {"id":"q1","subject":"初中数学","type":"%s","difficulty":"一般","text":"%s",
             "answer":[%s],"analysis":"因为…\\\\n所以 $a \\\\neq b$","concepts":["x"],"split":"train"}\
            """
                .formatted(type, text, answers));
  }

  private static CatalogEntry entry(String json) {
    return switch (CatalogRows.read(row(json))) {
      case RowDraft.Accepted accepted -> accepted.entry();
      case RowDraft.Rejected rejected -> throw new AssertionError(rejected.reason());
    };
  }

  private static List<String> labels(String json) {
    return ((RowDraft.Accepted) CatalogRows.read(row(json))).labels();
  }

  private static String reason(String json) {
    return ((RowDraft.Rejected) CatalogRows.read(row(json))).reason();
  }

  private static Row row(String json) {
    try {
      return new Row(1, json, (ObjectNode) new ObjectMapper().readTree(json));
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}
