package xueban.storage;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import xueban.model.SnapshotStore;
import xueban.model.SnapshotStoreContract;

final class SqliteSnapshotStoreTest extends SnapshotStoreContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected SnapshotStore open() {
    return stores.fresh().snapshots();
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
