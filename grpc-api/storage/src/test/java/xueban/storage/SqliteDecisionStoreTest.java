package xueban.storage;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import xueban.tutor.DecisionStore;
import xueban.tutor.DecisionStoreContract;

final class SqliteDecisionStoreTest extends DecisionStoreContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected DecisionStore newStore() {
    return stores.fresh().decisions();
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
