package xueban.storage;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import xueban.tutor.ClassStore;
import xueban.tutor.ClassStoreContract;

final class SqliteClassStoreTest extends ClassStoreContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected ClassStore newStore() {
    return stores.fresh().classes();
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
