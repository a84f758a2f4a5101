package xueban.model.logistic;

import xueban.model.TracerContract;
import xueban.model.eval.TracerKind;

class Das3hTracerTest extends TracerContract {
  @Override
  protected TracerKind kind() {
    return TracerKind.DAS3H;
  }
}
