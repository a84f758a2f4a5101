package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.nlp.request.BuiltInRequests.PARSER;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTextTest {
  /** Weights that take no word for one that is looked for. */
  private static final RestWeights NONE = new RestWeights(Map.of());

  private static String words(String request, RestWeights weights) {
    RequestParser.Read read = PARSER.read(request);
    return new RequestText(read.reading(), read.chosen(), weights).words();
  }

  @ParameterizedTest
  @CsvSource({
    "勾股定理视频，包括拼图游戏, 拼图游戏",
    "video on rivers, rivers",
    "火山, 火山",
    "火山的视频, ''",
  })
  void words_noWeights_onlyWhatIsSure(String request, String text) {
    assertThat(words(request, NONE)).isEqualTo(text);
  }

  @Test
  void words_weights_tellWordsOfTheRest() {
    assertThat(words("火山喷发的视频", new RestWeights(Map.of("part n", 1.0)))).isEqualTo("火山");
    assertThat(words("火山喷发的视频", new RestWeights(Map.of("part n", 1.0, "part v", 1.0))))
        .isEqualTo("火山喷发");
  }

  @Test
  void parse_slotTakenBack_isTextWhereverItStands() {
    String request = "老师说了数学，要勾股定理的课件";
    assertThat(PARSER.parse(request).text()).doesNotContain("数学");
    String subject =
        PARSER.parse(request).slots().stream()
            .filter(slot -> slot.kind() == SlotKind.SUBJECT)
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(PARSER.parse(request, Set.of(subject)).text()).contains("数学");
  }

  @Test
  void parse_circumstancesOfWordsInNoTable_areNoText() {
    assertThat(PARSER.parse("食堂阿姨生病了，找珊瑚礁的视频").text()).isEqualTo("珊瑚礁");
  }

  /** Of what stands alone in a clause beside a concept, all that the rules tell is looked for. */
  @ParameterizedTest
  @CsvSource({
    "一元二次方程，应用题, 应用题",
    "一元二次方程，真题, 真题",
    "一元二次方程，听写, 听写",
    "勾股定理，《从百草园到三味书屋》, 从百草园到三味书屋",
    "《周髀算经》，勾股定理, 周髀算经",
    "浮力，珊瑚礁, 珊瑚礁",
    "勾股定理，GeoGebra, GeoGebra",
  })
  void parse_aloneBesideConcept_isText(String request, String text) {
    assertThat(PARSER.parse(request).text()).isEqualTo(text);
    assertThat(words(request, NONE)).as("whatever the weights say").isEqualTo(text);
  }

  @Test
  void parse_aliasAloneBesideConcept_isConceptToo() {
    assertThat(PARSER.parse("浮力，潜水艇").slots()).extracting(Slot::label).contains("浮力", "浮力的应用");
  }

  @ParameterizedTest
  @CsvSource({"浮力，我们学校的, ''", "浮力，珊瑚死了, ''", "珊瑚死了，浮力的视频, ''", "浮力，coral reefs, ''"})
  void words_clauseOfMoreThanNouns_isForTheWeights(String request, String text) {
    assertThat(words(request, NONE)).isEqualTo(text);
  }
}
