package xueban.model.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import xueban.XuebanException;
import xueban.model.ItemDescriptions;
import xueban.model.LearnerEvent;
import xueban.model.Tracer;
import xueban.model.bkt.BktTracer;
import xueban.model.bkt.BktTrainer;
import xueban.model.irt.IrtTracer;
import xueban.model.irt.IrtTracerTrainer;
import xueban.model.logistic.LogisticFamily;
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

  /** Elo's rating: item easiness and an online ability. The seed changes nothing. */
  public static final TracerKind ELO =
      new TracerKind(
          "elo",
          (histories, seed) -> new LogisticTracer("trained", LogisticTrainer.elo(histories)));

  /** Item response theory with two parameters an item. The seed changes nothing. */
  public static final TracerKind IRT =
      new TracerKind(
          "irt", (histories, seed) -> new IrtTracer("trained", IrtTracerTrainer.train(histories)));

  /** Performance factors analysis: {@link LogisticFamily#PFA}. */
  public static final TracerKind PFA = logistic("pfa", LogisticFamily.PFA);

  /** {@link LogisticFamily#BEST_LR}. */
  public static final TracerKind BEST_LR = logistic("best-lr", LogisticFamily.BEST_LR);

  /** {@link LogisticFamily#DAS3H}. */
  public static final TracerKind DAS3H = logistic("das3h", LogisticFamily.DAS3H);

  /** The logistic family's biggest member, for known items. */
  public static final TracerKind LOGISTIC = logistic("logistic", LogisticFamily.FULL);

  /** The stacked tracer. */
  public static final TracerKind STACKED =
      new TracerKind(
          "stacked",
          (histories, seed) ->
              StackedTrainer.standard(seed).train("trained", histories, ItemDescriptions.NONE));

  /** Bayesian knowledge tracing. */
  public static final TracerKind BKT =
      new TracerKind(
          "bkt",
          (histories, seed) ->
              new BktTracer("trained", BktTrainer.standard(seed).train(histories)));

  private static TracerKind logistic(String name, LogisticFamily family) {
    return new TracerKind(
        name,
        (histories, seed) ->
            new LogisticTracer(
                "trained",
                LogisticTrainer.of(family, seed).train(histories, ItemDescriptions.NONE)));
  }

  /** Returns the stacked tracer without one of its members: what does the member buy? */
  public static TracerKind without(StackMember member) {
    return new TracerKind(
        WITHOUT + member.name().toLowerCase(Locale.ROOT),
        (histories, seed) ->
            StackedTrainer.standard(seed)
                .without(member)
                .train("trained", histories, ItemDescriptions.NONE));
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

  /** Returns the kinds that tables compare, in the tables' order. */
  public static List<TracerKind> all() {
    return List.of(ELO, IRT, PFA, BEST_LR, DAS3H, LOGISTIC, BKT, STACKED);
  }
}
