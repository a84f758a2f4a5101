package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xueban.nlp.request.BuiltInRequests.PARSER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xueban.nlp.request.RestTraining.Example;

class RestTrainingTest {
  private static final RestTraining TRAINING = new RestTraining(PARSER);

  /** Of each name what is asked for with it is text, the place where it will be shown never. */
  private static List<Example> examples(List<String> names) {
    List<Example> examples = new ArrayList<>();
    for (String name : names) {
      examples.add(new Example("图书馆搞活动，找" + name + "的动画", name));
      examples.add(new Example("食堂搞活动，找" + name + "的视频", name));
    }
    return examples;
  }

  @Test
  void learn_examples_tellsOthersOfTheirKind() {
    Map<String, Double> weights = TRAINING.learn(examples(List.of("海洋", "森林", "沙漠", "火山")));
    List<Example> others = examples(List.of("草原", "冰川"));
    assertThat(TRAINING.right(others, weights)).isEqualTo(others.size());
    assertThat(TRAINING.right(others, Map.of())).as("without weights nothing is told").isZero();
  }

  @Test
  void learn_sameExamples_sameWeights() {
    List<Example> examples = examples(List.of("海洋", "森林"));
    assertThat(TRAINING.learn(examples)).isEqualTo(TRAINING.learn(examples)).isNotEmpty();
    assertThat(TRAINING.learn(examples).values()).allSatisfy(w -> assertThat(w).isFinite());
  }

  @Test
  void learn_wordOfFewRequests_hasNoWeight() {
    Map<String, Double> weights = TRAINING.learn(examples(List.of("海洋", "森林", "沙漠")));
    assertThat(weights).as("6 requests have it, 3 of 食堂").containsKeys("last 动", "part n");
    assertThat(weights).doesNotContainKeys("word 海洋", "word 森林", "word 食堂", "first 食", "last 馆");
  }

  @Test
  void learn_nothingToLearnFrom_saysWhatToGive() {
    List<Example> none =
        List.of(
            new Example("", ""),
            new Example("video on rivers", "rivers"),
            new Example("海洋的视频", "text that the request does not have"));
    assertThatThrownBy(() -> TRAINING.learn(none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("examples (3)")
        .hasMessageContaining("Give requests in Chinese");
  }
}
