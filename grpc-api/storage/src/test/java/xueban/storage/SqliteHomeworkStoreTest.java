package xueban.storage;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import xueban.tutor.HomeworkStore;
import xueban.tutor.HomeworkStoreContract;

final class SqliteHomeworkStoreTest extends HomeworkStoreContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected HomeworkStore newStore() {
    return stores.fresh().homework();
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
