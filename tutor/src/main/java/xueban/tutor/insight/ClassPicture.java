package xueban.tutor.insight;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import xueban.Explanation;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.Item;
import xueban.tutor.grading.Misconceptions;
import xueban.tutor.profile.LearnerView;
import xueban.tutor.profile.Responses;

/**
 * Draws the picture of a class from its learners' states.
 *
 * <p>A concept is weak if mean mastery, over the learners with responses on it, is below the least
 * mastery that counts as mastered.
 */
public final class ClassPicture {
  /**
   * A learner of the class.
   *
   * @param view the learner's state, looked at now
   */
  public record Member(String learner, LearnerView view, Responses responses) {}

  private static final int MAX_WEAK_LEARNERS = 50;
  private static final int MAX_MISCONCEPTIONS = 5;
  private static final int MAX_EVENTS = 10;
  private static final int LATEST = 20;
  private static final int LEAST_RESPONSES = 3;

  private final KnowledgeGraph graph;
  private final Function<String, Optional<Item>> items;
  private final double masteredFrom;

  /**
   * Makes a picture maker.
   *
   * @param items returns an item by id, to name the misconception of a wrong option
   * @param masteredFrom least mastery that counts as mastered, in (0, 1)
   */
  public ClassPicture(
      KnowledgeGraph graph, Function<String, Optional<Item>> items, double masteredFrom) {
    this.graph = graph;
    this.items = items;
    this.masteredFrom = masteredFrom;
  }

  /** Returns the picture; empty lists for a class without learners or responses. */
  public ClassInsight draw(
      InsightRequest request, List<Member> members, Instant now, String model) {
    request.concepts().forEach(graph::concept);
    List<ConceptInsight> concepts =
        chosen(request, members).stream()
            .map(c -> concept(c, members))
            .filter(c -> !request.concepts().isEmpty() || c.meanMastery() < masteredFrom)
            .sorted(
                comparingDouble((ConceptInsight c) -> rank(c.meanMastery()))
                    .thenComparing(ConceptInsight::concept))
            .limit(request.maxConcepts())
            .toList();
    return new ClassInsight(
        request.classId(),
        now,
        members.size(),
        (int) members.stream().filter(m -> m.responses().count() > 0).count(),
        members.stream().mapToInt(m -> m.responses().count()).sum(),
        concepts,
        needHelp(concepts, members),
        model,
        graph.version());
  }

  /** Concepts without responses come last. */
  private static double rank(double meanMastery) {
    return Double.isNaN(meanMastery) ? 2 : meanMastery;
  }

  private Set<String> chosen(InsightRequest request, List<Member> members) {
    Set<String> chosen = new TreeSet<>(request.concepts());
    if (chosen.isEmpty()) {
      for (Member member : members) {
        member.view().state().evidence().stream()
            .filter(e -> e.independent() > 0)
            .forEach(e -> chosen.add(e.concept()));
      }
    }
    chosen.removeIf(c -> !request.subject().isEmpty() && !request.subject().equals(subject(c)));
    return chosen;
  }

  private record Standing(String learner, double mastery, boolean mastered) {}

  private ConceptInsight concept(String id, List<Member> members) {
    List<Standing> standings = new ArrayList<>();
    int responses = 0;
    List<Responses.Counted> wrong = new ArrayList<>();
    for (Member member : members) {
      if (member.view().evidence(id).independent() > 0) {
        standings.add(
            new Standing(
                member.learner(),
                member.view().mastery(id).probability(),
                member.view().mastered(id)));
      }
      for (Responses.Counted counted : member.responses().all()) {
        if (counted.concepts().contains(id)) {
          responses++;
          if (counted.score() < 1) {
            wrong.add(counted);
          }
        }
      }
    }
    int learners = standings.size();
    Explanation explanation = mean(standings);
    List<String> weak =
        standings.stream()
            .filter(s -> !s.mastered())
            .sorted(comparingDouble(Standing::mastery).thenComparing(Standing::learner))
            .map(Standing::learner)
            .limit(MAX_WEAK_LEARNERS)
            .toList();
    int mastered = (int) standings.stream().filter(Standing::mastered).count();
    List<ConceptInsight.MisconceptionCount> misconceptions = misconceptions(wrong);
    return new ConceptInsight(
        id,
        graph.find(id).map(Concept::name).orElse(id),
        learners,
        mastered,
        responses,
        learners == 0 ? Double.NaN : explanation.value(),
        standardError(standings),
        weak,
        misconceptions,
        wrong.reversed().stream().limit(MAX_EVENTS).map(c -> c.event().eventId()).toList(),
        reason(learners, mastered, responses, wrong.size(), explanation.value(), misconceptions),
        explanation);
  }

  private static Explanation mean(List<Standing> standings) {
    if (standings.isEmpty()) {
      return Explanation.leaf("没有人作答", 0);
    }
    List<Explanation> parts =
        standings.stream()
            .map(
                s ->
                    Explanation.leaf(
                        String.format(Locale.ROOT, "%s：掌握度 %.2f", s.learner(), s.mastery()),
                        s.mastery() / standings.size()))
            .toList();
    return Explanation.sum("平均掌握度，%d 名学生各占一份".formatted(standings.size()), parts);
  }

  private static double standardError(List<Standing> standings) {
    int n = standings.size();
    if (n < 2) {
      return Double.NaN;
    }
    double mean = standings.stream().mapToDouble(Standing::mastery).sum() / n;
    double squares =
        standings.stream().mapToDouble(s -> (s.mastery() - mean) * (s.mastery() - mean)).sum();
    return Math.sqrt(squares / (n - 1) / n);
  }

  private List<ConceptInsight.MisconceptionCount> misconceptions(List<Responses.Counted> wrong) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Responses.Counted counted : wrong) {
      items
          .apply(counted.event().item())
          .flatMap(item -> Misconceptions.shownBy(item, counted.event().answer()))
          .ifPresent(name -> counts.merge(name, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(e -> new ConceptInsight.MisconceptionCount(e.getKey(), e.getValue()))
        .sorted(
            comparingInt((ConceptInsight.MisconceptionCount c) -> -c.responses())
                .thenComparing(ConceptInsight.MisconceptionCount::misconception))
        .limit(MAX_MISCONCEPTIONS)
        .toList();
  }

  private String reason(
      int learners,
      int mastered,
      int responses,
      int wrong,
      double mean,
      List<ConceptInsight.MisconceptionCount> misconceptions) {
    if (learners == 0) {
      return responses == 0 ? "还没有人作答" : "%d 次作答都有提示帮助，还看不出独立的掌握情况".formatted(responses);
    }
    String text =
        String.format(
            Locale.ROOT,
            "%d 名学生作答 %d 次，%d 次没有全对；平均掌握度 %.2f，%d 人已掌握",
            learners,
            responses,
            wrong,
            mean,
            mastered);
    return misconceptions.isEmpty()
        ? text
        : text
            + "；最常见的易错点「%s」出现 %d 次"
                .formatted(
                    misconceptions.getFirst().misconception(),
                    misconceptions.getFirst().responses());
  }

  /** Learners who got less than half of their latest responses right, unaided. */
  private List<ClassInsight.LearnerNeed> needHelp(
      List<ConceptInsight> concepts, List<Member> members) {
    List<ClassInsight.LearnerNeed> needs = new ArrayList<>();
    for (Member member : members) {
      List<Responses.Counted> latest =
          member.responses().all().reversed().stream()
              .filter(c -> !c.event().help().assisted())
              .limit(LATEST)
              .toList();
      double right = latest.stream().mapToDouble(Responses.Counted::score).sum();
      List<String> weak =
          concepts.stream()
              .filter(c -> c.weakLearners().contains(member.learner()))
              .map(ConceptInsight::concept)
              .toList();
      if (latest.size() >= LEAST_RESPONSES && right < latest.size() / 2.0 && !weak.isEmpty()) {
        String reason =
            String.format(
                Locale.ROOT, "最近 %d 次独立作答得 %.1f 分，有 %d 个薄弱知识点", latest.size(), right, weak.size());
        needs.add(new ClassInsight.LearnerNeed(member.learner(), weak, reason));
      }
    }
    needs.sort(
        comparingInt((ClassInsight.LearnerNeed n) -> -n.concepts().size())
            .thenComparing(ClassInsight.LearnerNeed::learner));
    return needs;
  }

  private String subject(String id) {
    return graph.find(id).map(Concept::subject).orElse("");
  }
}
