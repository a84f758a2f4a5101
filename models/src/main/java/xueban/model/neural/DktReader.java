package xueban.model.neural;

import xueban.model.ModelFolder;
import xueban.model.Tracer;
import xueban.model.TracerReader;

/** Reads {@link DktModel}s; named in {@code META-INF/services}. */
public final class DktReader implements TracerReader {
  @Override
  public String kind() {
    return DktModel.KIND;
  }

  @Override
  public Tracer tracer(ModelFolder folder) {
    return DktModel.tracer(folder);
  }
}
