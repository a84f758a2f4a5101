package xueban.model.neural;

import xueban.model.ModelFolder;
import xueban.model.Tracer;
import xueban.model.TracerReader;

/** Reads {@link AttentionModel}s; named in {@code META-INF/services}. */
public final class AttentionReader implements TracerReader {
  @Override
  public String kind() {
    return AttentionModel.KIND;
  }

  @Override
  public Tracer tracer(ModelFolder folder) {
    return AttentionModel.tracer(folder);
  }
}
