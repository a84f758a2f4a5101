package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.tutor.faq.FaqEntry;
import xueban.tutor.faq.FaqStore;
import xueban.tutor.faq.FaqStoreContract;

final class SqliteFaqStoreTest extends FaqStoreContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected FaqStore newStore() {
    return stores.fresh().faq();
  }

  @Test
  void reopened_keepsEntriesVersionAndTheRevisionsOfDeletedOnes() {
    FaqStore before = stores.fresh().faq();
    FaqEntry entry = FaqEntry.of("a", "怎么改密码？", List.of("换密码"), "在“我的”里改。");
    before.put(List.of(entry, FaqEntry.of("b", "怎么退班？", List.of(), "点“退出班级”。")));
    before.delete("b");
    long version = before.version();

    FaqStore after = stores.reopened().faq();
    assertThat(after.find("a")).contains(entry);
    assertThat(after.find("b")).isEmpty();
    assertThat(after.version()).isEqualTo(version);
    assertThat(after.size()).isEqualTo(1);
    after.put(List.of(FaqEntry.of("b", "怎么退出？", List.of(), "点“退出班级”。")));
    assertThat(after.find("b").orElseThrow().revision()).isEqualTo(2);
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
