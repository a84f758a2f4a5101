package xueban.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xueban.nlp.TextFolding;
import xueban.recommend.AnswerRule;
import xueban.recommend.Item;
import xueban.tutor.grading.Grade;
import xueban.tutor.grading.Grader;
import xueban.tutor.grading.ItemAnswer;

/**
 * How many answers in mathematics get the verdict that a teacher gave: right, wrong, or left to a
 * person, which counts as a miss. Baseline: right where answer and key are the same text after
 * {@code TextFolding}. Control: every answer against the key of another item of its kind. And
 * 10,000 answers made wrong ({@link WrongAnswers}), of which none may be accepted. {@code --sets
 * dev}, {@code dev2}, {@code dev3}, {@code test}, {@code fresh} or {@code mutations} runs a part.
 */
final class GradingBench implements Bench {
  private static final int WRONG = 10_000;
  private static final long SEED = 7;

  private final List<Figure> figures = new ArrayList<>();
  private final KeptRows rows = new KeptRows("split", "id", "kind", "judged", "verdict", "hit");

  /** What grading a blank can come to. */
  enum Verdict {
    RIGHT,
    WRONG,
    UNDECIDED
  }

  /** Counts of one set or one kind. */
  private static final class Counts {
    private int all;
    private int hits;
    private int folded;
    private int falseAccepts;
    private int falseRejects;
    private int undecidedRight;
    private int undecidedWrong;

    void add(JudgedAnswer pair, Verdict verdict) {
      all++;
      hits += verdict == (pair.right() ? Verdict.RIGHT : Verdict.WRONG) ? 1 : 0;
      folded += sameFolded(pair) == pair.right() ? 1 : 0;
      falseAccepts += !pair.right() && verdict == Verdict.RIGHT ? 1 : 0;
      falseRejects += pair.right() && verdict == Verdict.WRONG ? 1 : 0;
      undecidedRight += pair.right() && verdict == Verdict.UNDECIDED ? 1 : 0;
      undecidedWrong += !pair.right() && verdict == Verdict.UNDECIDED ? 1 : 0;
    }
  }

  @Override
  public String name() {
    return "grading";
  }

  @Override
  public String what() {
    return "grades answers in mathematics: right verdicts by kind, false accepts, mutations";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    rows.clear();
    for (String split : List.of("dev", "dev2", "dev3", "test", "fresh")) {
      if (options.part().wants(split)) {
        judge(split, JudgedAnswer.builtIn(split), options.part().control());
      }
    }
    if (options.part().wants("mutations")) {
      mutations();
    }
    if (options.part().wants("dev")) {
      List<JudgedAnswer> some = JudgedAnswer.builtIn("dev");
      double median = new MedianSeconds(501).of(i -> verdict(some.get(i % some.size())));
      figure("dev", "grading an answer, median", median * 1_000, "ms", null);
    }
    rows.keep(options);
    return new BenchReport(name(), figures);
  }

  private static Verdict verdict(JudgedAnswer pair) {
    return verdict(pair.keys(), pair.rule(), pair.answer());
  }

  static Verdict verdict(List<String> keys, AnswerRule rule, String answer) {
    Item item = JudgedAnswer.item(keys, rule);
    return switch (Grader.grade(item, ItemAnswer.of(answer))) {
      case Grade.Graded graded -> graded.score() == 1 ? Verdict.RIGHT : Verdict.WRONG;
      case Grade.NeedsPerson person -> Verdict.UNDECIDED;
    };
  }

  private static boolean sameFolded(JudgedAnswer pair) {
    String answer = TextFolding.fold(pair.answer()).strip();
    return pair.keys().stream().anyMatch(key -> TextFolding.fold(key).strip().equals(answer));
  }

  private void judge(String split, List<JudgedAnswer> pairs, boolean control) {
    Counts all = new Counts();
    Map<String, Counts> kinds = new TreeMap<>();
    for (JudgedAnswer pair : pairs) {
      Verdict verdict = verdict(pair);
      all.add(pair, verdict);
      kinds.computeIfAbsent(pair.kind(), k -> new Counts()).add(pair, verdict);
      boolean hit = verdict == (pair.right() ? Verdict.RIGHT : Verdict.WRONG);
      rows.add(
          split,
          pair.id(),
          pair.kind(),
          pair.right() ? "RIGHT" : "WRONG",
          verdict.name(),
          hit ? "1" : "0");
    }
    figure(split, "pairs", all.all, "pairs", null);
    figure(split, "right verdict", share(all.hits, all.all), "1", share(all.folded, all.all));
    figure(split, "wrong answers accepted", all.falseAccepts, "pairs", null);
    figure(split, "right answers rejected", all.falseRejects, "pairs", null);
    figure(split, "left to a person, right answers", all.undecidedRight, "pairs", null);
    figure(split, "left to a person, wrong answers", all.undecidedWrong, "pairs", null);
    kinds.forEach(
        (kind, counts) -> {
          String name = "%s, right verdict of %d".formatted(kind, counts.all);
          figure(
              split, name, share(counts.hits, counts.all), "1", share(counts.folded, counts.all));
          if (counts.hits < counts.all) {
            figure(split, kind + ", accepted wrongly", counts.falseAccepts, "pairs", null);
            figure(split, kind + ", rejected wrongly", counts.falseRejects, "pairs", null);
            figure(
                split,
                kind + ", left to a person",
                counts.undecidedRight + counts.undecidedWrong,
                "pairs",
                null);
          }
        });
    if (control) {
      control(split, pairs);
    }
  }

  /** Deals the keys of a kind anew among its answers; those dealt their own are left out. */
  private void control(String split, List<JudgedAnswer> pairs) {
    Map<String, List<JudgedAnswer>> kinds =
        pairs.stream()
            .collect(
                Collectors.groupingBy(JudgedAnswer::kind, LinkedHashMap::new, Collectors.toList()));
    Random random = new Random(SEED);
    int accepted = 0;
    int dealt = 0;
    for (List<JudgedAnswer> ofKind : kinds.values()) {
      List<JudgedAnswer> others = new ArrayList<>(ofKind);
      Collections.shuffle(others, random);
      for (int i = 0; i < ofKind.size(); i++) {
        JudgedAnswer other = others.get(i);
        if (!other.keys().equals(ofKind.get(i).keys())) {
          dealt++;
          boolean right =
              verdict(other.keys(), other.rule(), ofKind.get(i).answer()) == Verdict.RIGHT;
          accepted += right ? 1 : 0;
        }
      }
    }
    figure(split, "keys dealt anew, accepted", share(accepted, dealt), "1", null);
  }

  private void mutations() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    Map<String, Integer> accepted = new TreeMap<>();
    for (WrongAnswers.Wrong wrong : WrongAnswers.draw(WRONG, SEED)) {
      Verdict verdict = verdict(List.of(wrong.key()), wrong.rule(), wrong.answer());
      counts.merge(verdict, 1, Integer::sum);
      if (verdict == Verdict.RIGHT) {
        accepted.merge(wrong.how(), 1, Integer::sum);
        rows.add(
            "mutations", wrong.key() + " | " + wrong.answer(), wrong.how(), "WRONG", "RIGHT", "0");
      }
    }
    figure("mutations", "answers made wrong", WRONG, "answers", null);
    figure("mutations", "accepted", counts.getOrDefault(Verdict.RIGHT, 0), "answers", null);
    figure(
        "mutations",
        "left to a person",
        counts.getOrDefault(Verdict.UNDECIDED, 0),
        "answers",
        null);
    accepted.forEach((how, n) -> figure("mutations", "accepted, " + how, n, "answers", null));
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }

  private void figure(
      String split, String what, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(what, value, unit, baseline, "grading", split));
  }
}
