package xueban.storage;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import xueban.recommend.CatalogStore;
import xueban.recommend.CatalogStoreContract;

final class SqliteCatalogStoreTest extends CatalogStoreContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected CatalogStore emptyStore() {
    return stores.fresh().catalog();
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
