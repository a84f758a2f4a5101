package xueban.model.training;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.TracerReaders;
import xueban.model.eval.TracerKind;
import xueban.model.eval.TracerKindSource;
import xueban.model.eval.TrainableKind;

/** The networks, each trained in a process of its own; named in {@code META-INF/services}. */
public final class NetworkTracerKinds implements TracerKindSource {
  @Override
  public List<TracerKind> kinds() {
    return Arrays.stream(NetworkKind.values()).map(NetworkTracerKinds::kind).toList();
  }

  @Override
  public List<TrainableKind> trainableKinds() {
    return Arrays.stream(NetworkKind.values()).map(NetworkTracerKinds::trainable).toList();
  }

  private static TrainableKind trainable(NetworkKind kind) {
    return new TrainableKind(
        kind.kind(),
        "the last 64 unaided answers in their order: items, concepts, outcomes, time since",
        TrainableKind.SHARED_LIMITS
            + " Reads no author's difficulty. Trained with native code: another machine gives"
            + " slightly other numbers.",
        (card, histories, difficulty, seed) ->
            NetworkProcess.train(kind, card, histories, seed, line -> {}));
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
