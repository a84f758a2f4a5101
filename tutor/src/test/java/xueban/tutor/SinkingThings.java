package xueban.tutor;

import java.util.ArrayList;
import java.util.List;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.tutor.grading.text.JudgedText;
import xueban.tutor.grading.text.ShortQuestion;
import xueban.tutor.grading.text.TextTrainer.GradedQuestion;

/** Open questions on why things sink, with answers that were graded. */
final class SinkingThings {
  private SinkingThings() {}

  /** Returns ten questions, each with two right answers, an opposite one and a wrong one. */
  static List<GradedQuestion> questions() {
    List<GradedQuestion> questions = new ArrayList<>();
    for (String thing : List.of("铁块", "木头", "水银", "玻璃", "海水", "冰", "油", "蜡烛", "酒精", "黄金")) {
      questions.add(
          new GradedQuestion(
              ShortQuestion.of(thing + "为什么会下沉？", List.of("因为" + thing + "的密度比较大")),
              List.of(
                  new JudgedText("密度比较大", 1, false),
                  new JudgedText(thing + "的密度比较大", 1, false),
                  new JudgedText("密度比较小", 0, true),
                  new JudgedText("不好看", 0, false))));
    }
    return questions;
  }

  /** Returns an open item of the concept {@code add} that is graded as a short answer. */
  static Item item(String id, String stem, String reference, String language) {
    return new Item(
            id,
            1,
            ItemKind.OPEN,
            Metadata.titled(stem, language).withConcepts(List.of("add")),
            stem,
            List.of(),
            List.of(List.of(reference)),
            "",
            List.of(),
            Double.NaN)
        .withRules(List.of(AnswerRule.of(AnswerKind.TEXT)));
  }
}
