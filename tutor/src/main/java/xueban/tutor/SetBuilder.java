package xueban.tutor;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.tutor.homework.Trait;
import xueban.tutor.practice.Purpose;
import xueban.tutor.profile.LearnerView;

/**
 * Says what an option is worth to a learner, and makes a set of what was chosen: in the order in
 * which to do it, with reasons.
 */
final class SetBuilder {
  private static final double MOST_WORTH = 1.05;

  private final KnowledgeGraph graph;
  private final LearnerView view;

  SetBuilder(KnowledgeGraph graph, LearnerView view) {
    this.graph = graph;
    this.view = view;
  }

  /**
   * Returns what an option is worth as the first of its concept, in [0, 1]: what the learner lacks
   * of the concept, or has forgotten of one to review; half if only a person can grade it; less if
   * nothing but its absence in the log says that a prerequisite is missing.
   */
  double worth(HomeworkOption option) {
    double lacking = 1 - view.mastery(option.concept()).probability();
    if (option.purpose() == Purpose.REVIEW) {
      double recall = view.recall(option.concept());
      lacking = Math.max(lacking, Double.isNaN(recall) ? 0 : 1 - recall);
    }
    double gradable = option.item().answers().isEmpty() ? 0.5 : 1;
    boolean onlySupposed =
        option.purpose() == Purpose.PREREQUISITE
            && view.evidence(option.concept()).independent() == 0;
    double known = onlySupposed ? 0.6 : 1;
    return Math.min(1, (lacking + 0.05) * gradable * known / MOST_WORTH);
  }

  /** Returns the set's items: prerequisites first, then the core, the easier ones first. */
  List<Homework.Assigned> build(List<HomeworkOption> chosen, Set<String> core) {
    return chosen.stream()
        .sorted(
            comparing((HomeworkOption o) -> o.purpose() != Purpose.PREREQUISITE)
                .thenComparing(o -> !core.contains(o.item().id()))
                .thenComparing(o -> -o.success())
                .thenComparing(o -> o.item().id()))
        .map(o -> assigned(o, core.contains(o.item().id())))
        .toList();
  }

  private Homework.Assigned assigned(HomeworkOption option, boolean common) {
    String why =
        switch (option.purpose()) {
          case PREREQUISITE -> "先补上先修「%s」";
          case REVIEW -> "巩固已掌握的「%s」";
          case DIAGNOSE -> "目标已掌握，拓展到「%s」";
          case LEARN, CORE, TEACHER -> "练习目标「%s」";
        };
    String name = graph.find(option.concept()).map(Concept::name).orElse(option.concept());
    Trait kind = TaskKinds.of(option.item());
    String reason =
        String.format(Locale.ROOT, why, name)
            + String.format(
                Locale.ROOT,
                "，掌握度 %.2f，预计答对 %.2f%s%s",
                view.mastery(option.concept()).probability(),
                option.success(),
                kind == Trait.BASIC ? "" : "；" + TaskKinds.name(kind),
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
