package xueban.tutor;

final class InMemoryDecisionStoreTest extends DecisionStoreContract {
  @Override
  protected DecisionStore newStore() {
    return new InMemoryDecisionStore();
  }
}
