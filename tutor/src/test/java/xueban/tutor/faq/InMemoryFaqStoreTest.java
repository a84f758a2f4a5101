package xueban.tutor.faq;

final class InMemoryFaqStoreTest extends FaqStoreContract {
  @Override
  protected FaqStore newStore() {
    return new InMemoryFaqStore();
  }
}
