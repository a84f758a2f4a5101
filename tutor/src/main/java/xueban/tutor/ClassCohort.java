package xueban.tutor;

import java.time.Instant;
import java.util.List;
import xueban.graph.KnowledgeGraph;
import xueban.model.Mastery;
import xueban.recommend.Item;
import xueban.tutor.paper.Basis;
import xueban.tutor.paper.Cohort;
import xueban.tutor.profile.LearnerView;

/** A class, or a typical learner if there is nobody in it, looked at with one model and time. */
final class ClassCohort implements Cohort {
  /** Closer to 0 and 1 log-odds say more of the model's tails than of a learner. */
  private static final double NEAREST_TO_SURE = .02;

  private final Basis basis;
  private final List<LearnerView> views;

  private ClassCohort(Basis basis, List<LearnerView> views) {
    this.basis = basis;
    this.views = views;
  }

  /** Returns the learners, or a typical one if there are none. */
  static ClassCohort of(
      List<Pupil> pupils, LearnerReader reader, KnowledgeGraph graph, Instant now) {
    return pupils.isEmpty()
        ? new ClassCohort(Basis.TYPICAL_LEARNER, List.of(reader.unknown(graph, now)))
        : new ClassCohort(Basis.CLASS, pupils.stream().map(Pupil::view).toList());
  }

  @Override
  public Basis basis() {
    return basis;
  }

  @Override
  public double ease(Item item) {
    return Double.isNaN(item.difficulty())
        ? views.getFirst().predictUnknown(item.ref()).probability()
        : 1 - item.difficulty();
  }

  @Override
  public double[] successes(Item item) {
    if (basis == Basis.TYPICAL_LEARNER) {
      return new double[] {ease(item)};
    }
    return views.stream().mapToDouble(v -> v.predict(item.ref()).probability()).toArray();
  }

  @Override
  public double[] abilityErrors(String concept) {
    return views.stream().map(v -> v.mastery(concept)).mapToDouble(ClassCohort::error).toArray();
  }

  /** The delta method: a small change of p changes its log-odds by 1 / (p (1 − p)) of it. */
  private static double error(Mastery mastery) {
    double p = Math.min(1 - NEAREST_TO_SURE, Math.max(NEAREST_TO_SURE, mastery.probability()));
    return mastery.standardError() / (p * (1 - p));
  }
}
