package xueban.model.logistic;

import xueban.model.ModelFolder;
import xueban.model.Tracer;
import xueban.model.TracerReader;

/** Reads {@link LogisticModel}s; named in {@code META-INF/services}. */
public final class LogisticReader implements TracerReader {
  @Override
  public String kind() {
    return LogisticModel.KIND;
  }

  @Override
  public Tracer tracer(ModelFolder folder) {
    return LogisticModel.tracer(folder);
  }
}
