package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.LearnerEvent;
import xueban.model.LearnerHistories;
import xueban.model.LearnerLog;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.tutor.grading.GradedText;

class TenantReaderTest {
  @TempDir Path folder;

  private static List<List<LearnerEvent>> histories(LearnerLog log) {
    List<List<LearnerEvent>> histories = new ArrayList<>();
    new LearnerHistories(log).forEach(histories::add);
    return histories;
  }

  private static Item item(String id, double difficulty) {
    return new Item(
        id,
        1,
        ItemKind.FILL_IN,
        Metadata.titled("t", "zh"),
        "1 + 1 = ?",
        List.of(),
        List.of(List.of("2")),
        "",
        List.of(),
        difficulty);
  }

  @Test
  void log_whileAServiceHoldsTheFolder_isACopyOfWhatWasAcknowledged() throws Exception {
    try (SqliteStores stores = SqliteStores.at(folder);
        TenantReader reader = TenantReader.open(folder, "")) {
      stores.learnerLog().append(Events.responses("a", 2_500));
      stores.learnerLog().append(Events.responses("a", 10)); // duplicates
      List<Long> progress = new ArrayList<>();
      LearnerLog copy = reader.log(progress::add);
      stores.learnerLog().append(Events.responses("b", 10));

      assertThat(copy.size()).isEqualTo(2_500);
      assertThat(progress).containsExactly(1_000L, 2_000L, 2_510L);
      assertThat(reader.log(n -> {}).size()).isEqualTo(2_510);
      assertThat(histories(reader.log(n -> {}))).isEqualTo(histories(stores.learnerLog()));
    }
  }

  @Test
  void gradedTexts_areByItem_newestFirst() {
    try (SqliteStores stores = SqliteStores.at(folder);
        TenantReader reader = TenantReader.open(folder, "")) {
      assertThat(reader.gradedTexts()).isEmpty();
      GradedText older = new GradedText("ice", "ming", "e1", "q", 3, "密度小", 1);
      GradedText newer = new GradedText("ice", "hong", "e2", "q", 7, "不会", .25);
      GradedText other = new GradedText("sun", "ming", "e3", "q", 5, "很热", 0);
      List.of(older, newer, other).forEach(stores.gradedTexts()::put);
      assertThat(reader.gradedTexts())
          .isEqualTo(Map.of("ice", List.of(newer, older), "sun", List.of(other)));
    }
  }

  @Test
  void log_heldByAnotherProcessThatIsKilled_isReadStill() throws Exception {
    try (Child child = Child.start("append", folder.toString(), "x")) {
      for (int i = 0; i < 200; i++) {
        child.await("ack");
      }
      try (TenantReader reader = TenantReader.open(folder, "")) {
        assertThat(reader.log(n -> {}).size()).isGreaterThanOrEqualTo(100);
      }
      child.kill();
      try (TenantReader reader = TenantReader.open(folder, "")) {
        assertThat(reader.log(n -> {}).learnerCount()).isEqualTo(4);
      }
    }
    SqliteStores.at(folder).close();
  }

  @Test
  void entries_areThoseOfNow_pageByPage() {
    try (SqliteStores stores = SqliteStores.at(folder);
        TenantReader reader = TenantReader.open(folder, "")) {
      List<Item> items = new ArrayList<>();
      for (int i = 0; i < 2_200; i++) {
        items.add(item("item-" + i, .25));
      }
      stores.catalog().put(items);
      stores.catalog().delete("item-0");
      stores.catalog().put(List.of(item("item-1", .75)));

      Map<String, Double> difficulties = new HashMap<>();
      reader.entries(entry -> difficulties.put(entry.id(), ((Item) entry).difficulty()));
      assertThat(difficulties)
          .hasSize(2_199)
          .containsEntry("item-1", .75)
          .containsEntry("item-2199", .25)
          .doesNotContainKey("item-0");
      assertThat(reader.modelFolder()).isEqualTo(stores.modelFolder().orElseThrow());
    }
  }

  @Test
  void open_installation_theOnlyTenantOrTheNamedOne() {
    try (SqliteInstallation installation = SqliteInstallation.open(folder)) {
      assertFails("", ErrorCode.UNKNOWN_TENANT, "no tenant's data");
      installation.createTenant("hangzhou", "杭州");
      installation.open("hangzhou").learnerLog().append(Events.responses("h", 3));
      try (TenantReader reader = TenantReader.open(folder, "")) {
        assertThat(reader.log(n -> {}).size()).isEqualTo(3);
      }
      installation.createTenant("ningbo", "宁波");
      installation.open("ningbo").learnerLog().append(Events.responses("n", 5));
      assertFails("", ErrorCode.INVALID_INPUT, "[hangzhou, ningbo]");
      assertFails("wenzhou", ErrorCode.UNKNOWN_TENANT, "[hangzhou, ningbo]");
      try (TenantReader reader = TenantReader.open(folder, "ningbo")) {
        assertThat(reader.log(n -> {}).size()).isEqualTo(5);
      }
    }
  }

  @Test
  void open_otherVersions_refused_andNothingIsMade() throws Exception {
    assertFails("", ErrorCode.UNKNOWN_TENANT, "no tenant's data");
    assertThat(Files.list(folder)).isEmpty();
    SqliteStores.at(folder).close();
    setVersion(99);
    assertFails("", ErrorCode.FORMAT_TOO_NEW, "catalog.db");
    setVersion(0);
    assertFails("", ErrorCode.NOT_ALLOWED_NOW, "Start the service once");
  }

  private void setVersion(int version) throws Exception {
    try (SqliteSession session = SqliteSession.open(folder.resolve("catalog.db"))) {
      session.execute("PRAGMA user_version=" + version);
    }
  }

  private void assertFails(String tenant, ErrorCode code, String text) {
    assertThatThrownBy(() -> TenantReader.open(folder, tenant).close())
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(text);
  }
}
