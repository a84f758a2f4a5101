package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import xueban.nlp.Embedder;
import xueban.recommend.Item;
import xueban.tutor.grading.Grade;
import xueban.tutor.grading.ItemAnswer;
import xueban.tutor.grading.TextGrader;
import xueban.tutor.grading.text.ShortAnswerScorer;
import xueban.tutor.grading.text.ShortQuestion;
import xueban.tutor.grading.text.TextTrainer;

/** An open item with the rule TEXT, through the whole service. */
class TextItemTest {
  private static final Item ITEM = SinkingThings.item("float", "石头为什么会下沉？", "因为石头的密度比较大", "zh");

  private static Xueban open(UnaryOperator<XuebanBuilder> changes) {
    Xueban xueban = changes.apply(Xueban.builder(new InMemoryStores())).open();
    xueban.changeGraph(graph -> SmallSchool.graph());
    xueban.put(List.of(ITEM), false);
    return xueban;
  }

  private static ShortAnswerScorer scorer() {
    Embedder embedder = new CharacterCounts("characters");
    return new ShortAnswerScorer(
        language -> embedder,
        new TextTrainer(language -> embedder, TextTrainer.Use.REFERENCES, 1)
            .train(SinkingThings.questions()));
  }

  @Test
  void submit_graderThatDecides_recordsItsScore() {
    ShortAnswerScorer scorer = scorer();
    try (Xueban xueban = open(builder -> builder.textGrader(new TextGrader(scorer, 0, 0)))) {
      double expected =
          scorer.score(ShortQuestion.ofParts(ITEM.stem(), ITEM.answers()), "石头密度比较大").score();

      Submitted.GradedAnswer graded =
          (Submitted.GradedAnswer) xueban.submit(Response.answered("ming", "float", "石头密度比较大"));

      assertThat(graded.score()).isEqualTo(expected, within(1e-6));
      assertThat(graded.changes()).hasSize(1);
      assertThat(xueban.events("ming")).hasSize(1);
    }
  }

  @Test
  void submit_shippedModel_estimatesForTheTeacher_recordsNothing() {
    try (Xueban xueban =
        open(
            builder ->
                builder.embedders(
                    new CharacterCounts("bge-small-zh-v1.5-q/128"),
                    new CharacterCounts("bge-small-en-v1.5-q/128")))) {
      Submitted submitted = xueban.submit(Response.answered("ming", "float", "石头密度比较大"));

      assertThat(((Submitted.NeedsTeacher) submitted).reason()).contains("估计得分", "把握");
      assertThat(xueban.events("ming")).isEmpty();
    }
  }

  @Test
  void grade_withoutEmbedders_leftToAPerson_butWordForWordIsRight() {
    try (Xueban xueban = open(builder -> builder)) {
      assertThat(xueban.grade("float", ItemAnswer.of("石头密度比较大")))
          .isEqualTo(new Grade.NeedsPerson("解答题需要教师批阅。"));
      assertThat(xueban.grade("float", ItemAnswer.of("因为石头的密度比较大")))
          .isInstanceOf(Grade.Graded.class);
    }
  }
}
