package xueban.recommend.relevance.live;

final class InMemoryRelevanceStoreTest extends RelevanceStoreContract {
  @Override
  protected RelevanceStore newStore() {
    return new InMemoryRelevanceStore();
  }
}
