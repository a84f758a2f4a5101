package xueban.model.irt;

import xueban.model.TracerContract;
import xueban.model.eval.TracerKind;

class IrtTracerTest extends TracerContract {
  @Override
  protected TracerKind kind() {
    return TracerKind.IRT;
  }
}
