package xueban.storage;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import xueban.tutor.PaperStoreContract;
import xueban.tutor.paper.PaperStore;

final class SqlitePaperStoreTest extends PaperStoreContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected PaperStore newStore() {
    return stores.fresh().papers();
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
