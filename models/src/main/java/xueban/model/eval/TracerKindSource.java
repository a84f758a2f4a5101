package xueban.model.eval;

import java.util.List;

/**
 * Further kinds of tracers to measure when they are named, from a module above this one.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader}: named in {@code
 * META-INF/services/xueban.model.eval.TracerKindSource}, with a public constructor without
 * parameters.
 */
public interface TracerKindSource {
  /** Returns the kinds; their names are like none of {@link TracerKind#all}. */
  List<TracerKind> kinds();
}
