package xueban.tutor.insight;

import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.model.ItemRef;
import xueban.model.Mastery;
import xueban.model.ResponseEvent;
import xueban.tutor.profile.LearnerView;
import xueban.tutor.profile.Responses;

/**
 * Measures {@link ClassGrowth}.
 *
 * <p>The standard error of one learner is {@code √(Σ p (1 - p) / n² + s²)}: p what was expected of
 * each of n responses, s the mean standard error of these expectations, which they share as they
 * come from one state.
 */
public final class GrowthMeasure {
  /** Fewest unaided responses before the time, and since: with fewer nothing is said. */
  public static final int LEAST_RESPONSES = 5;

  /**
   * A learner then and now.
   *
   * @param then the state as it was at the time, looked at then
   * @param now the state now
   * @param before the learner's responses before the time, unaided or not
   * @param since those since then
   */
  public record Member(
      String learner,
      LearnerView then,
      LearnerView now,
      List<Responses.Counted> before,
      List<Responses.Counted> since) {
    public Member {
      before = List.copyOf(before);
      since = List.copyOf(since);
    }
  }

  private final KnowledgeGraph graph;
  private final Function<ResponseEvent, ItemRef> items;

  /**
   * Makes one.
   *
   * @param items what the model knows of the item of a response
   */
  public GrowthMeasure(KnowledgeGraph graph, Function<ResponseEvent, ItemRef> items) {
    this.graph = graph;
    this.items = items;
  }

  /** Returns the growth; NaN and empty lists for a class without learners or responses. */
  public ClassGrowth measure(
      PeriodRequest request, List<Member> members, Instant now, String model) {
    List<ClassGrowth.LearnerGrowth> learners =
        members.stream().map(m -> learner(m, request.subject())).toList();
    double[] added =
        learners.stream()
            .mapToDouble(ClassGrowth.LearnerGrowth::valueAdded)
            .filter(v -> !Double.isNaN(v))
            .toArray();
    return new ClassGrowth(
        request.classId(),
        request.since(),
        now,
        added.length,
        mean(added),
        errorOfMean(added),
        learners,
        concepts(request, members),
        note(added.length, members.size()),
        model);
  }

  private ClassGrowth.LearnerGrowth learner(Member member, String subject) {
    int before = unaided(member.before(), subject).size();
    List<Responses.Counted> counted = unaided(member.since(), subject);
    int n = counted.size();
    double right = WarningSigns.right(counted);
    double expected = 0;
    double chance = 0;
    double doubt = 0;
    for (Responses.Counted one : counted) {
      Mastery prediction = member.then().predict(items.apply(one.event()));
      expected += prediction.probability();
      chance += prediction.probability() * (1 - prediction.probability());
      doubt += prediction.standardError();
    }
    boolean enough = n >= LEAST_RESPONSES && before >= LEAST_RESPONSES;
    double added = enough ? (right - expected) / n : Double.NaN;
    double error = enough ? Math.sqrt(chance / n / n + (doubt / n) * (doubt / n)) : Double.NaN;
    return new ClassGrowth.LearnerGrowth(
        member.learner(),
        before,
        n,
        n == 0 ? Double.NaN : right / n,
        n == 0 ? Double.NaN : expected / n,
        added,
        error,
        reason(before, n, right, expected, added, error));
  }

  private List<Responses.Counted> unaided(List<Responses.Counted> responses, String subject) {
    return responses.stream()
        .filter(c -> !c.event().help().assisted())
        .filter(c -> isOf(subject, c))
        .toList();
  }

  private static String reason(
      int before, int n, double right, double expected, double added, double error) {
    if (Double.isNaN(added)) {
      return "起点前独立作答 %d 次，之后 %d 次；两边都要至少 %d 次才能说成长".formatted(before, n, LEAST_RESPONSES);
    }
    String numbers =
        String.format(
            Locale.ROOT,
            "独立作答 %d 次得 %.1f 分，按起点时的水平预计 %.1f 分，增值 %+.2f（标准误 %.2f）",
            n,
            right,
            expected,
            added,
            error);
    if (Math.abs(added) < 2 * error) {
      return numbers + "；在误差之内，说不出是进步还是退步";
    }
    return numbers + (added > 0 ? "；比起点有进步" : "；比起点退步，值得谈一谈");
  }

  private List<ClassGrowth.ConceptGrowth> concepts(PeriodRequest request, List<Member> members) {
    Map<String, List<double[]>> pairs = new TreeMap<>(); // concept: [before, after] a learner
    Map<String, Integer> responses = new TreeMap<>();
    for (Member member : members) {
      Map<String, Integer> own = new TreeMap<>();
      for (Responses.Counted counted : member.since()) {
        if (!counted.event().help().assisted()) {
          new TreeSet<>(counted.concepts()).forEach(c -> own.merge(c, 1, Integer::sum));
        }
      }
      own.forEach(
          (concept, n) -> {
            if (isOf(request.subject(), concept)
                && member.then().evidence(concept).independent() > 0) {
              pairs
                  .computeIfAbsent(concept, c -> new ArrayList<>())
                  .add(
                      new double[] {
                        member.then().mastery(concept).probability(),
                        member.now().mastery(concept).probability()
                      });
              responses.merge(concept, n, Integer::sum);
            }
          });
    }
    return pairs.entrySet().stream()
        .map(e -> concept(e.getKey(), e.getValue(), responses.getOrDefault(e.getKey(), 0)))
        .sorted(
            comparingInt((ClassGrowth.ConceptGrowth c) -> -c.responses())
                .thenComparing(ClassGrowth.ConceptGrowth::concept))
        .limit(request.most())
        .toList();
  }

  private ClassGrowth.ConceptGrowth concept(String id, List<double[]> pairs, int responses) {
    return new ClassGrowth.ConceptGrowth(
        id,
        graph.find(id).map(Concept::name).orElse(id),
        pairs.size(),
        responses,
        mean(pairs.stream().mapToDouble(p -> p[0]).toArray()),
        mean(pairs.stream().mapToDouble(p -> p[1]).toArray()),
        errorOfMean(pairs.stream().mapToDouble(p -> p[1] - p[0]).toArray()));
  }

  private boolean isOf(String subject, Responses.Counted counted) {
    return subject.isEmpty() || counted.concepts().stream().anyMatch(c -> isOf(subject, c));
  }

  private boolean isOf(String subject, String concept) {
    return subject.isEmpty()
        || graph.find(concept).map(Concept::subject).orElse("").equals(subject);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? Double.NaN : sum / values.length;
  }

  private static double errorOfMean(double[] values) {
    if (values.length < 2) {
      return Double.NaN;
    }
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }

  private static String note(int measured, int members) {
    return measured == 0
        ? "班上 %d 名学生，还没有人在起点前后各有 %d 次独立作答。".formatted(members, LEAST_RESPONSES)
        : ("班上 %d 名学生，%d 名前后都有足够的独立作答。增值是实际得分减去按起点水平的预计；" + "它受题目和运气影响，用来看教学，不用来给学生排名。")
            .formatted(members, measured);
  }
}
