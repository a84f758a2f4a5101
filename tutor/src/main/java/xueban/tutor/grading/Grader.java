package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.recommend.AnswerKind;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.tutor.grading.Grade.Graded;
import xueban.tutor.grading.Grade.NeedsPerson;
import xueban.tutor.grading.text.JudgedText;
import xueban.tutor.grading.text.LikeAnswers;
import xueban.tutor.grading.text.LikeAnswers.Likeness;

/**
 * Grades answers by rules that are certain; whatever they do not decide needs a person.
 *
 * <ul>
 *   <li>Single choice and true or false: 1 if right, else 0.
 *   <li>Multiple choice: 0 with any wrong option; else the share of the right options chosen, as
 *       Chinese examination papers do (选对但不全得部分分, 有选错的得 0 分).
 *   <li>Blanks: the share of blanks that are right by {@link BlankComparison}; if any is undecided,
 *       a person grades the whole.
 *   <li>Open: 1 for an accepted form word for word; a short text ({@code AnswerKind.TEXT}) by
 *       {@link LikeAnswers} as teachers graded what is like it, or by {@link TextGrader} where that
 *       is sure; otherwise a person.
 *   <li>No answer at all: 0. An item without a key: a person.
 * </ul>
 *
 * Stateless and safe for concurrent use.
 */
public final class Grader {
  private static final Feedback NOTHING = new Feedback("还没有作答。先写下你知道的一步，再往下想。", "", List.of());

  private Grader() {}

  /**
   * Returns the grade of an answer.
   *
   * @throws xueban.XuebanException {@code INVALID_INPUT} if the answer cannot belong to the item:
   *     an option it lacks, too many parts, neither true nor false
   */
  public static Grade grade(Item item, ItemAnswer answer) {
    return grade(item, answer, null);
  }

  /**
   * Returns the grade of an answer.
   *
   * @param texts what grades short texts, or null to leave them to a person
   * @throws xueban.XuebanException as {@link #grade(Item, ItemAnswer)}
   */
  public static Grade grade(Item item, ItemAnswer answer, @Nullable TextGrader texts) {
    return grade(item, answer, texts, List.of());
  }

  /**
   * Returns the grade of an answer.
   *
   * @param texts what grades short texts, or null to leave them to a person
   * @param graded short texts that teachers graded for the item, newest first
   * @throws xueban.XuebanException as {@link #grade(Item, ItemAnswer)}
   */
  public static Grade grade(
      Item item, ItemAnswer answer, @Nullable TextGrader texts, List<GradedText> graded) {
    if (item.answers().isEmpty()) {
      return new NeedsPerson("题目 %s 没有标准答案，请教师批阅。".formatted(item.id()));
    }
    if (answer.isBlank()) {
      return new Graded(0, NOTHING);
    }
    return switch (item.kind()) {
      case SINGLE_CHOICE, MULTIPLE_CHOICE -> choice(item, answer);
      case TRUE_FALSE -> trueFalse(item, answer);
      case FILL_IN -> blanks(item, answer);
      case OPEN -> open(item, answer, texts, graded);
    };
  }

  private static Grade choice(Item item, ItemAnswer answer) {
    List<String> right = ChoiceKeys.right(item);
    List<String> chosen = ChoiceKeys.chosen(item, answer);
    long hits = chosen.stream().filter(right::contains).count();
    if (hits < chosen.size()) {
      return new Graded(0, wrongOption(item, chosen, right));
    }
    if (hits == right.size()) {
      return new Graded(1, new Feedback("回答正确。", "", List.of()));
    }
    double score = item.kind() == ItemKind.MULTIPLE_CHOICE ? (double) hits / right.size() : 0;
    return new Graded(score, new Feedback("选出的都对，但还没有选全。再逐项检查其余选项。", "", List.of()));
  }

  private static Feedback wrongOption(Item item, List<String> chosen, List<String> right) {
    String misconception =
        item.options().stream()
            .filter(o -> chosen.contains(ChoiceKeys.fold(o.key())))
            .filter(o -> !right.contains(ChoiceKeys.fold(o.key())))
            .map(o -> o.misconception())
            .filter(m -> !m.isBlank())
            .findFirst()
            .orElse("");
    return misconception.isEmpty()
        ? new Feedback("这次没有答对。回到题目的条件，检查每一步的依据。", "", List.of())
        : new Feedback(
            "这次没有答对。这个选项常来自一个易错点：%s。想一想它错在哪一步，再试一次。".formatted(misconception),
            misconception,
            List.of());
  }

  private static Grade trueFalse(Item item, ItemAnswer answer) {
    Optional<Boolean> right = TruthWord.find(item, item.answers().getFirst().getFirst());
    if (right.isEmpty()) {
      return new NeedsPerson("题目 %s 的标准答案既不是对也不是错，请教师批阅并更正题目。".formatted(item.id()));
    }
    boolean said = TruthWord.of(item, String.join("", answer.parts()));
    return right.get() == said
        ? new Graded(1, new Feedback("判断正确。", "", List.of()))
        : new Graded(0, new Feedback("判断有误。试着举一个例子或反例来检验这句话。", "", List.of()));
  }

  private static Grade blanks(Item item, ItemAnswer answer) {
    List<List<String>> keys = item.answers();
    List<String> written = BlankParts.of(answer, keys.size());
    List<Boolean> right = new ArrayList<>();
    Slip slip = Slip.NONE;
    for (int i = 0; i < keys.size(); i++) {
      String part = i < written.size() ? written.get(i) : "";
      Comparison comparison = BlankComparison.compare(part, keys.get(i), item.rule(i), item.stem());
      switch (comparison.verdict()) {
        case EQUAL -> right.add(true);
        case DIFFERENT -> {
          right.add(false);
          slip = slip == Slip.NONE ? comparison.slip() : slip;
        }
        case UNDECIDED -> {
          return new NeedsPerson("第 %d 空「%s」与标准答案写法不同，无法自动判断，请教师批阅。".formatted(i + 1, part));
        }
      }
    }
    long hits = right.stream().filter(r -> r).count();
    String text =
        hits == keys.size()
            ? "回答正确。"
            : keys.size() == 1
                ? "这次没有答对。" + slip.advice()
                : "共 %d 空，答对 %d 空。%s"
                    .formatted(keys.size(), hits, slip == Slip.NONE ? "检查没有答对的空。" : slip.advice());
    return new Graded((double) hits / keys.size(), new Feedback(text, "", right));
  }

  private static Grade open(
      Item item, ItemAnswer answer, @Nullable TextGrader texts, List<GradedText> graded) {
    String written = AnswerText.normalise(String.join("", answer.parts()));
    boolean accepted =
        item.answers().size() == 1
            && item.answers().getFirst().stream()
                .map(AnswerText::normalise)
                .anyMatch(written::equals);
    if (accepted) {
      return new Graded(1, new Feedback("回答正确。", "", List.of()));
    }
    if (item.rule(0).kind() != AnswerKind.TEXT) {
      return new NeedsPerson("解答题需要教师批阅。");
    }
    String text = String.join(" ", answer.parts());
    List<JudgedText> judged = GradedTexts.of(item, graded);
    Optional<Likeness> alike = LikeAnswers.of(text, judged);
    if (alike.isPresent()) {
      return asBefore(alike.get());
    }
    return texts == null ? new NeedsPerson("解答题需要教师批阅。") : texts.grade(item, text, judged);
  }

  private static Graded asBefore(Likeness alike) {
    return new Graded(
        alike.score(),
        alike.confidence(),
        new Feedback(
            alike.score() >= .85
                ? "回答正确，老师批阅过的同样回答都是这样给分的。"
                : "老师批阅过几乎相同的回答，给分是 %.0f%%。看看还缺了什么，再补充一次。".formatted(100 * alike.score()),
            "",
            List.of()));
  }
}
