package xueban.storage;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import xueban.model.LearnerLog;
import xueban.model.LearnerLogContract;

final class SqliteLearnerLogTest extends LearnerLogContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected LearnerLog open() {
    return stores.fresh().learnerLog();
  }

  @Override
  protected LearnerLog restart(LearnerLog log) {
    return stores.reopened().learnerLog();
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
