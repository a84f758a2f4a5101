package xueban.tutor;

import xueban.tutor.paper.InMemoryPaperStore;
import xueban.tutor.paper.PaperStore;

final class InMemoryPaperStoreTest extends PaperStoreContract {
  @Override
  protected PaperStore newStore() {
    return new InMemoryPaperStore();
  }
}
