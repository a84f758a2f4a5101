package xueban.tutor;

final class InMemoryClassStoreTest extends ClassStoreContract {
  @Override
  protected ClassStore newStore() {
    return new InMemoryClassStore();
  }
}
