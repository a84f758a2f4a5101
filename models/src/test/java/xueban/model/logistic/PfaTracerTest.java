package xueban.model.logistic;

import xueban.model.TracerContract;
import xueban.model.eval.TracerKind;

class PfaTracerTest extends TracerContract {
  @Override
  protected TracerKind kind() {
    return TracerKind.PFA;
  }
}
