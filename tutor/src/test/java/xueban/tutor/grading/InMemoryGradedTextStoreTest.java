package xueban.tutor.grading;

final class InMemoryGradedTextStoreTest extends GradedTextStoreContract {
  @Override
  protected GradedTextStore newStore() {
    return new InMemoryGradedTextStore();
  }
}
