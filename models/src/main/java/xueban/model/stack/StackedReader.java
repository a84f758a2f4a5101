package xueban.model.stack;

import xueban.model.ModelFolder;
import xueban.model.Tracer;
import xueban.model.TracerReader;

/** Reads {@link StackedModel}s; named in {@code META-INF/services}. */
public final class StackedReader implements TracerReader {
  @Override
  public String kind() {
    return StackedModel.KIND;
  }

  @Override
  public Tracer tracer(ModelFolder folder) {
    return StackedModel.tracer(folder);
  }
}
