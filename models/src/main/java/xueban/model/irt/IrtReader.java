package xueban.model.irt;

import xueban.model.ModelFolder;
import xueban.model.Tracer;
import xueban.model.TracerReader;

/** Reads {@link IrtTracer}s; named in {@code META-INF/services}. */
public final class IrtReader implements TracerReader {
  @Override
  public String kind() {
    return IrtFolder.KIND;
  }

  @Override
  public Tracer tracer(ModelFolder folder) {
    return IrtFolder.tracer(folder);
  }
}
