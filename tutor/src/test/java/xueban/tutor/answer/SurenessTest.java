package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.tutor.answer.TriangleQuestions.GRAPH;
import static xueban.tutor.answer.TriangleQuestions.entry;
import static xueban.tutor.answer.TriangleQuestions.meaning;
import static xueban.tutor.answer.TriangleQuestions.source;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.graph.Misconception;
import xueban.nlp.DefaultQuestionAnalyzer;
import xueban.nlp.QuestionAnalysis;
import xueban.nlp.TextAnalysis;

/** How sure an answer is, by what a source has of the question and what the question means. */
class SurenessTest {
  private static Sureness sureness(String question, double meant, SourcePassage source) {
    TextAnalysis words = meaning(Map.of("math.criterion", meant));
    QuestionAnalysis analysis = new DefaultQuestionAnalyzer().analyze(question);
    QuestionTerms terms = QuestionTerms.of(question, analysis, words);
    AskedConcepts asked = AskedConcepts.of(Question.of(question), words);
    List<Passage> read = source.passage().isCure() ? List.of() : List.of(source.passage());
    Sureness.Judge judge = new Sureness.Judge(GRAPH, words);
    return judge.of(
        analysis.type(),
        asked,
        List.of(source),
        judge.named(analysis.language(), asked, read, terms),
        AnswerWeights.shipped().knownTopic());
  }

  private static SourcePassage tagged(double share, double likeness, String concept) {
    return source(entry("a", "两角分别相等，就可以判定。", concept), share, likeness);
  }

  @Test
  void of_whatIsMeant_isNotEnoughIfTheSourceHasNothingOfTheQuestion() {
    String question = "小明和小红的图一样吗";
    assertThat(sureness(question, .95, tagged(.05, .62, "math.criterion")).confidence())
        .isGreaterThan(Answerer.LEAST_CONFIDENCE);
    assertThat(sureness(question, .95, tagged(0, .3, "math.criterion")).confidence())
        .isLessThan(Answerer.LEAST_CONFIDENCE);
    assertThat(sureness(question, .95, tagged(.05, .62, "math.triangle")).confidence())
        .isLessThan(Answerer.LEAST_CONFIDENCE);
    assertThat(sureness(question, .3, tagged(.05, .62, "math.criterion")).confidence())
        .isLessThan(Answerer.LEAST_CONFIDENCE);
  }

  @Test
  void of_aPassageThatHoldsWhatIsAsked_needsNoMeaning() {
    Sureness sure = sureness("小明和小红的图一样吗", .05, tagged(.8, .85, "math.triangle"));
    assertThat(sure.confidence()).isGreaterThan(.9);
    assertThat(sure.ground()).contains("80%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"期末考这个占几分", "这个要讲几节课", "谁发明了这个", "这个哪年进课本", "为什么要学这个", "怎么考这个"})
  void of_aDefinitionOfWhatIsSurelyMeant_isNotEnoughForAnotherQuestion(String question) {
    SourcePassage definition = source(Passage.of(GRAPH.concept("math.criterion")), .05, .62);
    assertThat(sureness(question, .95, definition).confidence())
        .isLessThan(Answerer.LEAST_CONFIDENCE);
    assertThat(sureness(question, .95, tagged(.05, .62, "math.criterion")).confidence())
        .isGreaterThan(Answerer.LEAST_CONFIDENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"什么叫这样的图", "这种说法是什么意思", "这个的定义"})
  void of_aDefinitionOfWhatIsSurelyMeant_isEnoughWhereThatIsAskedFor(String question) {
    SourcePassage definition = source(Passage.of(GRAPH.concept("math.criterion")), .05, .62);
    assertThat(sureness(question, .95, definition).confidence())
        .isGreaterThan(Answerer.LEAST_CONFIDENCE);
    assertThat(sureness(question, .7, definition).confidence())
        .isLessThan(Answerer.LEAST_CONFIDENCE);
  }

  @Test
  void of_aCureOfWhatIsMeant_isEnoughWhateverIsAsked_unlessItHasNothingOfTheQuestion() {
    Misconception onlyOne = new Misconception("math.criterion", "只看一个角", "有一个角相等就说相似", "再找一个角。");
    Passage cure = Passage.of(GRAPH.concept("math.criterion"), onlyOne);
    assertThat(cure.quote(cure.sentences().getFirst())).isEqualTo("再找一个角。");
    assertThat(cure.meaning(cure.sentences().getFirst())).contains("有一个角相等就说相似", "再找一个角。");
    String question = "一个角一样就行了吧";
    assertThat(sureness(question, .7, source(cure, .05, .62)).confidence())
        .isGreaterThan(Answerer.LEAST_CONFIDENCE);
    assertThat(sureness(question, .7, source(cure, 0, .3)).confidence())
        .isLessThan(Answerer.LEAST_CONFIDENCE);
  }

  @Test
  void of_saysWhatItRestsOn() {
    assertThat(sureness("小明和小红的图一样吗", .95, tagged(.05, .62, "math.criterion")).ground())
        .contains("相似的判定");
  }
}
