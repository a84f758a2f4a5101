package xueban.tutor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import xueban.recommend.Item;
import xueban.tutor.grading.Grade;
import xueban.tutor.grading.GradedText;
import xueban.tutor.grading.GradedTextStore;
import xueban.tutor.grading.GradedTexts;
import xueban.tutor.grading.Grader;
import xueban.tutor.grading.ItemAnswer;
import xueban.tutor.grading.TextGrader;

/**
 * Grades answers by rules, and short texts also by what teachers graded and the model that serves.
 *
 * @param texts what grades short texts now; empty if nothing can
 */
record ItemGrading(Supplier<Optional<TextGrader>> texts, GradedTextStore store) {
  Grade grade(Item item, ItemAnswer answer) {
    List<GradedText> graded = GradedTexts.isShortText(item) ? store.ofItem(item.id()) : List.of();
    return Grader.grade(item, answer, texts.get().orElse(null), graded);
  }
}
