package xueban.model;

class InMemorySnapshotStoreTest extends SnapshotStoreContract {
  @Override
  protected SnapshotStore open() {
    return new InMemorySnapshotStore();
  }
}
