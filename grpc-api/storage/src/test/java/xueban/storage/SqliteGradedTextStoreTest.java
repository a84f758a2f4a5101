package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.tutor.grading.GradedText;
import xueban.tutor.grading.GradedTextStore;
import xueban.tutor.grading.GradedTextStoreContract;

final class SqliteGradedTextStoreTest extends GradedTextStoreContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected GradedTextStore newStore() {
    return stores.fresh().gradedTexts();
  }

  @Test
  void reopened_keepsThem() {
    GradedText text = new GradedText("ice", "ming", "r", "q", 3, "因为密度小", .75);
    stores.fresh().gradedTexts().put(text);
    assertThat(stores.reopened().gradedTexts().ofItem("ice")).containsExactly(text);
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
