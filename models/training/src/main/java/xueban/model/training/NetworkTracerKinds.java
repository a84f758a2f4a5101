package xueban.model.training;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.TracerReaders;
import xueban.model.eval.TracerKind;
import xueban.model.eval.TracerKindSource;

/** The networks, each trained in a process of its own; named in {@code META-INF/services}. */
public final class NetworkTracerKinds implements TracerKindSource {
  @Override
  public List<TracerKind> kinds() {
    return Arrays.stream(NetworkKind.values()).map(NetworkTracerKinds::kind).toList();
  }

  private static TracerKind kind(NetworkKind kind) {
    return new TracerKind(
        kind.kind(),
        (histories, seed) -> {
          ModelCard card =
              new ModelCard(
                  kind.kind(), "bench", "", "", "", "", seed, new TreeMap<>(), new TreeMap<>());
          ModelFolder model = NetworkProcess.train(kind, card, histories, seed, line -> {});
          return TracerReaders.installed().tracer(model);
        });
  }
}
