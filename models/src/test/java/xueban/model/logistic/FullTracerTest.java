package xueban.model.logistic;

import xueban.model.TracerContract;
import xueban.model.eval.TracerKind;

class FullTracerTest extends TracerContract {
  @Override
  protected TracerKind kind() {
    return TracerKind.LOGISTIC;
  }
}
