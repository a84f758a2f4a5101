package xueban.tutor.insight;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import xueban.Explanation;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.model.ItemRef;
import xueban.model.ResponseEvent;
import xueban.tutor.profile.Responses;

/**
 * Says which learners of a class may need help now, and why ({@link ClassWarnings}).
 *
 * <p>A learner is compared with the class, sign by sign; so in a class that struggles as a whole
 * few are warned of, and the picture of the class is what to look at.
 */
public final class EarlyWarning {
  /** Fewest learners with enough responses that make a class to compare with. */
  public static final int LEAST_LEARNERS = 5;

  private static final int MAX_CONCEPTS = 5;
  private static final int MAX_EVENTS = 10;

  private final KnowledgeGraph graph;
  private final Function<ResponseEvent, ItemRef> items;
  private final WarningWeights weights;

  /**
   * Makes one.
   *
   * @param items what the model knows of the item of a response
   */
  public EarlyWarning(
      KnowledgeGraph graph, Function<ResponseEvent, ItemRef> items, WarningWeights weights) {
    this.graph = graph;
    this.items = items;
    this.weights = weights;
  }

  private record Judged(ClassPicture.Member member, WarningSigns signs) {}

  /**
   * Returns the warnings; none for fewer than {@value #LEAST_LEARNERS} learners with responses.
   *
   * @param members in the order of the class
   */
  public ClassWarnings warn(
      WarningRequest request, List<ClassPicture.Member> members, Instant now, String model) {
    double threshold = request.threshold() == 0 ? weights.threshold() : request.threshold();
    List<Judged> judged = new ArrayList<>();
    List<String> tooFew = new ArrayList<>();
    for (ClassPicture.Member member : members) {
      Optional<WarningSigns> signs = WarningSigns.of(member.view(), member.responses(), items);
      signs.ifPresentOrElse(
          s -> judged.add(new Judged(member, s)), () -> tooFew.add(member.learner()));
    }
    List<ClassWarnings.Warning> warnings =
        judged.size() < LEAST_LEARNERS ? List.of() : warnings(judged, threshold);
    return new ClassWarnings(
        request.classId(),
        now,
        judged.size(),
        tooFew,
        threshold,
        warnings,
        note(judged.size(), warnings.size(), threshold),
        model);
  }

  private List<ClassWarnings.Warning> warnings(List<Judged> judged, double threshold) {
    double[] means = WarningWeights.means(judged.stream().map(Judged::signs).toList());
    double meanRight = judged.stream().mapToDouble(j -> share(j.member())).sum() / judged.size();
    List<ClassWarnings.Warning> warnings = new ArrayList<>();
    for (Judged one : judged) {
      Explanation explanation = explain(one, means);
      double risk = WarningTrainer.risk(explanation.value());
      if (risk >= threshold) {
        List<Responses.Counted> lost = lost(one.member());
        warnings.add(
            new ClassWarnings.Warning(
                one.member().learner(),
                risk,
                concepts(lost),
                lost.stream().limit(MAX_EVENTS).map(c -> c.event().eventId()).toList(),
                reason(one, risk, meanRight, concepts(lost)),
                explanation));
      }
    }
    return warnings;
  }

  private static double share(ClassPicture.Member member) {
    List<Responses.Counted> recent = WarningSigns.recent(member.responses());
    return WarningSigns.right(recent) / recent.size();
  }

  private Explanation explain(Judged one, double[] means) {
    double[] numbers = one.signs().numbers();
    double[] of = weights.numbers();
    String[] names = {
      "按现在的水平预计能答对的程度", "最近独立答对的比例", "一直以来独立答对的比例", "比同样题目的一般预期", "最近的走势", "看提示的比例", "最长的间断"
    };
    List<Explanation> parts = new ArrayList<>();
    parts.add(Explanation.leaf("与全班平均一样时", weights.base()));
    for (int k = 0; k < numbers.length; k++) {
      parts.add(
          Explanation.leaf(
              String.format(Locale.ROOT, "%s：%.2f，全班平均 %.2f", names[k], numbers[k], means[k]),
              of[k] * (numbers[k] - means[k])));
    }
    return Explanation.sum("接下来落到全班后五分之一的对数几率", parts);
  }

  /** Recent responses that were not right unaided, the latest first. */
  private static List<Responses.Counted> lost(ClassPicture.Member member) {
    return WarningSigns.recent(member.responses()).reversed().stream()
        .filter(c -> c.score() < 1 || c.event().help().assisted())
        .toList();
  }

  private static List<String> concepts(List<Responses.Counted> lost) {
    Map<String, Integer> counts = new TreeMap<>();
    lost.forEach(c -> c.concepts().forEach(id -> counts.merge(id, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(
            comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .limit(MAX_CONCEPTS)
        .toList();
  }

  private String reason(Judged one, double risk, double meanRight, List<String> concepts) {
    List<Responses.Counted> recent = WarningSigns.recent(one.member().responses());
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "接下来 20 次作答落到全班后五分之一的可能约 %.0f%%：最近 %d 次作答得 %.1f 分（全班平均 %.1f 分）",
                100 * risk,
                recent.size(),
                WarningSigns.right(recent),
                meanRight * recent.size()));
    int helped = WarningSigns.helped(recent);
    if (helped > 0) {
      text.append("，其中 %d 次看了提示".formatted(helped));
    }
    if (one.signs().surprise() < -0.1) {
      text.append(
          String.format(Locale.ROOT, "；比同样题目的一般预期低 %.0f 个百分点", -100 * one.signs().surprise()));
    }
    if (one.signs().trend() < -0.1) {
      text.append(String.format(Locale.ROOT, "；后一半比前一半低 %.0f 个百分点", -100 * one.signs().trend()));
    }
    double pause = WarningSigns.longestPauseDays(recent);
    if (pause >= 7) {
      text.append(String.format(Locale.ROOT, "；中间停了 %.0f 天", pause));
    }
    if (!concepts.isEmpty()) {
      text.append("；失分多在「%s」".formatted(name(concepts.getFirst())));
    }
    return text.toString();
  }

  private static String note(int judged, int warned, double threshold) {
    if (judged < LEAST_LEARNERS) {
      return "有 %d 次以上作答的学生只有 %d 名，不足 %d 名，没有可比的全班水平，所以不预警。"
          .formatted(WarningSigns.LEAST_RESPONSES, judged, LEAST_LEARNERS);
    }
    return String.format(
        Locale.ROOT, "比较了 %d 名学生，%d 名的可能达到 %.0f%%；名单按班级顺序，不是排名。", judged, warned, 100 * threshold);
  }

  private String name(String id) {
    return graph.find(id).map(Concept::name).orElse(id);
  }
}
