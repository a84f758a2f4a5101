package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;

class RequestTextTest {
  private static final KnowledgeGraph GRAPH = BuiltInGraph.load();
  private static final RequestParser PARSER = RequestParser.of(TextAnalysis.of(GRAPH), GRAPH);

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
}
