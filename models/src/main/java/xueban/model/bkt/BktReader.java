package xueban.model.bkt;

import xueban.model.ModelFolder;
import xueban.model.Tracer;
import xueban.model.TracerReader;

/** Reads {@link BktModel}s; named in {@code META-INF/services}. */
public final class BktReader implements TracerReader {
  @Override
  public String kind() {
    return BktModel.KIND;
  }

  @Override
  public Tracer tracer(ModelFolder folder) {
    return BktModel.tracer(folder);
  }
}
