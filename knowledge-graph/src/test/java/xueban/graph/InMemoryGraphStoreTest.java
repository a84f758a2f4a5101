package xueban.graph;

final class InMemoryGraphStoreTest extends GraphStoreContract {
  @Override
  protected GraphStore newStore() {
    return new InMemoryGraphStore();
  }
}
