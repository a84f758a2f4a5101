package xueban.model.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import xueban.XuebanException;
import xueban.model.LearnerEvent;
import xueban.model.Tracer;
import xueban.model.bkt.BktTracer;
import xueban.model.bkt.BktTrainer;
import xueban.model.logistic.LogisticTracer;
import xueban.model.logistic.LogisticTrainer;
import xueban.model.stack.StackMember;
import xueban.model.stack.StackedTrainer;

/**
 * A way to get a tracer from histories, under the name it has in tables.
 *
 * @param name such as {@code logistic}
 * @param training trains anew with a seed
 */
public record TracerKind(String name, Training training) {
  private static final String WITHOUT = "stacked-without-";

  /** Trains a tracer. */
  @FunctionalInterface
  public interface Training {
    /**
     * @param histories each learner's events in order
     */
    Tracer train(List<List<LearnerEvent>> histories, long seed);
  }

  /** The logistic family, for known items. */
  public static final TracerKind LOGISTIC =
      new TracerKind(
          "logistic",
          (histories, seed) ->
              new LogisticTracer(
                  "trained",
                  LogisticTrainer.forKnownItems(seed).train(histories, item -> Double.NaN)));

  /** The stacked tracer. */
  public static final TracerKind STACKED =
      new TracerKind(
          "stacked",
          (histories, seed) ->
              StackedTrainer.standard(seed).train("trained", histories, item -> Double.NaN));

  /** Bayesian knowledge tracing. */
  public static final TracerKind BKT =
      new TracerKind(
          "bkt",
          (histories, seed) ->
              new BktTracer("trained", BktTrainer.standard(seed).train(histories)));

  /** Returns the stacked tracer without one of its members: what does the member buy? */
  public static TracerKind without(StackMember member) {
    return new TracerKind(
        WITHOUT + member.name().toLowerCase(Locale.ROOT),
        (histories, seed) ->
            StackedTrainer.standard(seed)
                .without(member)
                .train("trained", histories, item -> Double.NaN));
  }

  /**
   * Returns the kind of a name: one of {@link #all}, or "stacked-without-" and a member.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming those there are
   */
  public static TracerKind named(String name) {
    List<TracerKind> kinds = new ArrayList<>(all());
    for (StackMember member : StackMember.values()) {
      kinds.add(without(member));
    }
    ServiceLoader.load(TracerKindSource.class).forEach(source -> kinds.addAll(source.kinds()));
    return kinds.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    "model",
                    "\"%s\" is none; there are %s."
                        .formatted(name, kinds.stream().map(TracerKind::name).toList())));
  }

  /** Returns the kinds that tables compare. */
  public static List<TracerKind> all() {
    return List.of(LOGISTIC, BKT, STACKED);
  }
}
