package xueban.tutor;

import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import xueban.model.ConceptEvidence;
import xueban.tutor.profile.LearnerView;

/**
 * Which layer fits a learner: by mean mastery of the target concepts, below .60 基础, below .85 提高,
 * from there on 拓展. Without evidence the prior decides, and the reason says so.
 *
 * @param order all layers, the one that fits best first
 * @param reason why, naming the evidence
 */
record LayerChoice(List<Layer> order, String reason) {
  private static final double IMPROVING_FROM = 0.60;
  private static final double EXTENDING_FROM = 0.85;

  LayerChoice {
    order = List.copyOf(order);
  }

  static LayerChoice of(LearnerView view, List<String> targets) {
    double sum = 0;
    int responses = 0;
    int mastered = 0;
    for (String target : targets) {
      sum += view.mastery(target).probability();
      ConceptEvidence evidence = view.evidence(target);
      responses += evidence.independent();
      mastered += view.mastered(target) ? 1 : 0;
    }
    double mean = sum / targets.size();
    Layer best =
        mastered == targets.size() || mean >= EXTENDING_FROM
            ? Layer.EXTENDING
            : mean >= IMPROVING_FROM ? Layer.IMPROVING : Layer.BASIC;
    String seen =
        responses == 0
            ? "目标知识点还没有独立作答，按先验掌握度 %.2f"
            : mastered == targets.size()
                ? "目标知识点都已掌握，平均掌握度 %.2f，共 " + responses + " 次独立作答"
                : "目标知识点平均掌握度 %.2f，依据 " + responses + " 次独立作答";
    List<Layer> order =
        Arrays.stream(Layer.values())
            .sorted(comparingDouble((Layer l) -> Math.abs(l.least() - best.least())))
            .toList();
    return new LayerChoice(order, String.format(Locale.ROOT, seen, mean) + "：" + name(best));
  }

  static String name(Layer layer) {
    return switch (layer) {
      case BASIC -> "基础层";
      case IMPROVING -> "提高层";
      case EXTENDING -> "拓展层";
    };
  }
}
