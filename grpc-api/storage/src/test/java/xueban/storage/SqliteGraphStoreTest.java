package xueban.storage;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import xueban.graph.GraphStore;
import xueban.graph.GraphStoreContract;

final class SqliteGraphStoreTest extends GraphStoreContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected GraphStore newStore() {
    return stores.fresh().graph();
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
