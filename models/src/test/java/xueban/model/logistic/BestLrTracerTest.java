package xueban.model.logistic;

import xueban.model.TracerContract;
import xueban.model.eval.TracerKind;

class BestLrTracerTest extends TracerContract {
  @Override
  protected TracerKind kind() {
    return TracerKind.BEST_LR;
  }
}
