package xueban.tutor;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.tutor.practice.Purpose;
import xueban.tutor.profile.LearnerView;

/**
 * Fills one learner's set: the common core first, then greedily whatever adds most, within the time
 * and the number of items. An option is worth what the learner lacks of its concept, halved for
 * each item of that concept already in the set, so that the concepts share the time.
 */
final class SetBuilder {
  private final KnowledgeGraph graph;
  private final LearnerView view;
  private final HomeworkRequest request;
  private final Duration cap;
  private final List<HomeworkOption> core;
  private final List<HomeworkOption> chosen = new ArrayList<>();
  private final Map<String, Integer> perConcept = new HashMap<>();
  private Duration used = Duration.ZERO;

  SetBuilder(
      KnowledgeGraph graph,
      LearnerView view,
      HomeworkRequest request,
      Duration cap,
      List<HomeworkOption> core) {
    this.graph = graph;
    this.view = view;
    this.request = request;
    this.cap = cap;
    this.core = core;
  }

  /** Returns the items of the set in the order in which to do them, from options that fit. */
  List<Homework.Assigned> build(List<HomeworkOption> options) {
    core.forEach(this::take);
    List<HomeworkOption> open = new ArrayList<>(options);
    open.removeIf(o -> core.stream().anyMatch(c -> c.item().id().equals(o.item().id())));
    while (chosen.size() < request.itemsPerLearner()) {
      HomeworkOption best =
          open.stream()
              .filter(o -> used.plus(o.duration()).compareTo(cap) <= 0)
              .max(
                  comparingDouble(this::worth)
                      .thenComparing(o -> spread(o.item().id()))
                      .thenComparing(o -> o.item().id(), Comparator.reverseOrder()))
              .orElse(null);
      if (best == null) {
        break;
      }
      open.remove(best);
      take(best);
    }
    return chosen.stream()
        .sorted(
            comparing((HomeworkOption o) -> o.purpose() != Purpose.PREREQUISITE)
                .thenComparing(o -> !core.contains(o))
                .thenComparing(o -> -o.success())
                .thenComparing(o -> o.item().id()))
        .map(this::assigned)
        .toList();
  }

  /** Returns what an option adds to the set as it is; larger is better. */
  double worth(HomeworkOption option) {
    double lacking = 1 - view.mastery(option.concept()).probability();
    double gradable = option.item().answers().isEmpty() ? 0.5 : 1;
    boolean onlySupposed =
        option.purpose() == Purpose.PREREQUISITE
            && view.evidence(option.concept()).independent() == 0;
    double known = onlySupposed ? 0.6 : 1;
    int there = perConcept.getOrDefault(option.concept(), 0);
    return (lacking + 0.05) * gradable * known * StrictMath.pow(0.5, there);
  }

  /** Orders equals by the seed, another way for each seed but the same way on every machine. */
  private int spread(String item) {
    int hash = (item + '\n' + request.seed()).hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  private void take(HomeworkOption option) {
    chosen.add(option);
    perConcept.merge(option.concept(), 1, Integer::sum);
    used = used.plus(option.duration());
  }

  private Homework.Assigned assigned(HomeworkOption option) {
    boolean common = core.contains(option);
    String why =
        switch (option.purpose()) {
          case PREREQUISITE -> "先补上先修「%s」";
          case REVIEW -> "巩固已掌握的「%s」";
          case DIAGNOSE -> "目标已掌握，拓展到「%s」";
          case LEARN, CORE -> "练习目标「%s」";
        };
    String name = graph.find(option.concept()).map(Concept::name).orElse(option.concept());
    String reason =
        String.format(Locale.ROOT, why, name)
            + String.format(
                Locale.ROOT,
                "，掌握度 %.2f，预计答对 %.2f%s",
                view.mastery(option.concept()).probability(),
                option.success(),
                common ? "；本层共同题" : "");
    return new Homework.Assigned(
        option.item().id(),
        option.item().revision(),
        option.concept(),
        common ? Purpose.CORE : option.purpose(),
        option.success(),
        option.duration(),
        reason);
  }
}
