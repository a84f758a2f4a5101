package xueban.recommend;

class InMemoryCatalogStoreTest extends CatalogStoreContract {
  @Override
  protected CatalogStore emptyStore() {
    return new InMemoryCatalogStore();
  }
}
