package xueban.tutor.grading;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xueban.model.ModelCard;
import xueban.recommend.Item;
import xueban.tutor.grading.Grade.Graded;
import xueban.tutor.grading.Grade.NeedsPerson;
import xueban.tutor.grading.text.GradedAnswers;
import xueban.tutor.grading.text.JudgedText;
import xueban.tutor.grading.text.ShortAnswerScorer;
import xueban.tutor.grading.text.ShortQuestion;
import xueban.tutor.grading.text.TextScore;

/**
 * Grades short texts by their references, and leaves to a person what it is not sure of: below one
 * confidence where it would give half the points or more, below another where it would not.
 *
 * <p>The feedback names what is missing by its place (which part, the reason, a number), never by
 * words of a reference. Safe for concurrent use.
 */
public final class TextGrader {
  /**
   * Least confidence to decide at which a model fitted to a tenant's own answers is right enough.
   */
  public static final double SURE = .8;

  /**
   * Figure of a card: least share of held-out answers scored that surely that are near the
   * teacher's, as far as so many tell; 0 if too few do. A card without it lets nothing be decided.
   */
  public static final String SURE_RIGHT = "sure_and_near_at_least";

  /** Least such share at which a model may decide, in [0, 1]. */
  public static final double LEAST_RIGHT = .9;

  private static final double NEVER = 1; // no confidence of boosted trees is as high
  private static final double FULL = .85;
  private static final double SAID = .5;
  private static final int FEW = 5; // with fewer graded answers nothing is said
  private static final int QUESTIONS = 50;
  private static final Pattern WHY = Pattern.compile("为什么|为何|原因|理由|(?i)\\bwhy\\b|\\bexplain\\b");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final ShortAnswerScorer scorer;
  private final double credit;
  private final double denial;
  private final Map<ShortQuestion, Known> read =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ShortQuestion, Known> eldest) {
              return size() > QUESTIONS;
            }
          });

  /** Graded answers, and what was read of them. */
  private record Known(List<JudgedText> graded, GradedAnswers answers) {}

  private final @Nullable TextGrader otherwise;

  /**
   * Returns one that decides where it is sure: for a model fitted to graded answers of the kind it
   * shall grade.
   */
  public static TextGrader deciding(ShortAnswerScorer scorer) {
    return new TextGrader(scorer, SURE, SURE);
  }

  /**
   * Returns one that only estimates for the teacher: for a model that never saw such answers, whose
   * confidence says too much there ({@code bench short-answers}, out of the box).
   */
  public static TextGrader estimating(ShortAnswerScorer scorer) {
    return new TextGrader(scorer, NEVER, NEVER);
  }

  /**
   * Returns one that decides if the model's card says that what it is sure of is right often enough
   * ({@link #LEAST_RIGHT} of held-out answers that teachers graded), else one that estimates.
   */
  public static TextGrader by(ModelCard card, ShortAnswerScorer scorer) {
    return card.figures().getOrDefault(SURE_RIGHT, 0.0) >= LEAST_RIGHT
        ? deciding(scorer)
        : estimating(scorer);
  }

  /**
   * @param credit least confidence to give at least half the points, 0 to 1
   * @param denial least confidence to give less, 0 to 1
   */
  public TextGrader(ShortAnswerScorer scorer, double credit, double denial) {
    this(
        requireNonNull(scorer, "scorer"),
        requireShare("credit", credit),
        requireShare("denial", denial),
        null);
  }

  private TextGrader(
      ShortAnswerScorer scorer, double credit, double denial, @Nullable TextGrader otherwise) {
    this.scorer = scorer;
    this.credit = credit;
    this.denial = denial;
    this.otherwise = otherwise;
  }

  /**
   * Returns one that leaves to another, with its own thresholds, the questions in a language that
   * this one's model was not fitted to. Without another a person grades these.
   */
  public TextGrader otherwise(TextGrader other) {
    return new TextGrader(scorer, credit, denial, requireNonNull(other, "other"));
  }

  private static double requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("%s (%s) must be in [0, 1].".formatted(name, value));
    }
    return value;
  }

  /** Returns the grade of a text that is not blank, for an item with reference answers. */
  Grade grade(Item item, String written) {
    return grade(item, written, List.of());
  }

  /**
   * Returns the grade of a text that is not blank, for an item with reference answers.
   *
   * @param graded texts that teachers graded for the item, oldest first; one that only estimates
   *     was fitted to none and does not look at them
   */
  Grade grade(Item item, String written, List<JudgedText> graded) {
    boolean empty =
        item.answers().stream()
            .anyMatch(part -> part.isEmpty() || part.stream().anyMatch(String::isBlank));
    if (empty || written.length() > ShortAnswerScorer.LONGEST) {
      return new NeedsPerson("参考答案不完整，或作答超过 %d 字，请教师批阅。".formatted(ShortAnswerScorer.LONGEST));
    }
    return grade(item, ShortQuestion.ofParts(item.stem(), item.answers()), written, graded);
  }

  private Grade grade(Item item, ShortQuestion question, String written, List<JudgedText> graded) {
    if (!scorer.fits(question)) {
      return otherwise == null
          ? new NeedsPerson("简答题：评分模型没有学过这种语言的作答，请教师批阅。")
          : otherwise.grade(item, question, written, graded);
    }
    TextScore said =
        graded.size() < FEW || credit == NEVER
            ? scorer.score(question, written)
            : scorer.score(written, known(question, graded));
    double needed = said.score() >= .5 ? credit : denial;
    return said.confidence() < needed
        ? new NeedsPerson(
            "简答题：估计得分 %.2f，把握只有 %.0f%%，请教师批阅。".formatted(said.score(), 100 * said.confidence()))
        : new Graded(
            said.score(),
            said.confidence(),
            new Feedback(advice(item, written, said), "", List.of()));
  }

  private GradedAnswers known(ShortQuestion question, List<JudgedText> graded) {
    // Not under the lock: reading a text takes milliseconds, and who reads the same gets the same.
    @Nullable Known before = read.get(question);
    if (before != null && before.graded().equals(graded)) {
      return before.answers();
    }
    Known now = new Known(graded, scorer.graded(question, graded));
    read.put(question, now);
    return now.answers();
  }

  private static String advice(Item item, String written, TextScore said) {
    if (said.score() >= FULL) {
      return "回答正确，该说的都说到了。";
    }
    if (said.contradiction() >= .5) {
      return "有一处和正确的说法相反。回到题目，想一想变化的方向、谁大谁小、是还是不是。";
    }
    List<String> open = new ArrayList<>();
    for (int part = 0; part < said.parts().size(); part++) {
      if (said.parts().get(part) < SAID) {
        open.add(Integer.toString(part + 1));
      }
    }
    if (said.parts().size() > 1 && !open.isEmpty()) {
      return "共 %d 个要点，第 %s 个还没有说到或没有说清。"
          .formatted(said.parts().size(), open.stream().collect(Collectors.joining("、")));
    }
    if (said.present().isEmpty()) {
      return "还没有说到要点。先找出题目问的是什么，再用学过的概念来回答。";
    }
    if (WHY.matcher(item.stem()).find()) {
      return "说到了一部分，原因还没有说完整：把因和果连起来，再补上中间的一步。";
    }
    boolean number =
        said.missing().stream().anyMatch(word -> DIGIT.matcher(word).find())
            && !DIGIT.matcher(written).find();
    return number ? "说到了一部分，还缺具体的数。" : "说到了一部分，还不完整。看看有没有漏掉的条件或概念。";
  }
}
