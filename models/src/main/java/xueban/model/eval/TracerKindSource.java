package xueban.model.eval;

import java.util.List;

/**
 * Further kinds of tracers, from a module above this one: measured and trained when they are named.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader}: named in {@code
 * META-INF/services/xueban.model.eval.TracerKindSource}, with a public constructor without
 * parameters.
 */
public interface TracerKindSource {
  /** Returns the kinds; their names are like none of {@link TracerKind#all}. */
  List<TracerKind> kinds();

  /** Returns those of them that can be trained on a tenant's log; likewise new names. */
  List<TrainableKind> trainableKinds();
}
