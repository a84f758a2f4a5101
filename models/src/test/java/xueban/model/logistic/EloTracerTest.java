package xueban.model.logistic;

import xueban.model.TracerContract;
import xueban.model.eval.TracerKind;

class EloTracerTest extends TracerContract {
  @Override
  protected TracerKind kind() {
    return TracerKind.ELO;
  }
}
