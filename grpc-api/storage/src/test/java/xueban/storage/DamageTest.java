package xueban.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.model.Snapshot;

final class DamageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"learners.db", "catalog.db"})
  void open_overwrittenFile_isCorrupt_namesTheFile_andLetsTheFolderGo(String name)
      throws IOException {
    SqliteStores.at(folder).close();
    byte[] noise = new byte[8_192];
    Arrays.fill(noise, (byte) 0x5a);
    Files.write(folder.resolve(name), noise);
    for (int i = 0; i < 2; i++) {
      requireCorrupt(() -> SqliteStores.at(folder).close(), name);
    }
  }

  @Test
  void read_oneChangedByte_isCorrupt_namesThePosition_othersAreRead() throws IOException {
    try (SqliteStores stores = SqliteStores.at(folder)) {
      stores
          .learnerLog()
          .append(
              List.of(
                  Events.response("ming", "e1", "good"),
                  Events.response("hong", "e2", "UNMISTAKABLE")));
      assertThat(stores.learnerLog().read("hong", 0, 9)).hasSize(1);
    }
    change("learners.db", "UNMISTAKABLE", "UNMISTAKEABLE".substring(0, 12));
    try (SqliteStores stores = SqliteStores.at(folder)) {
      requireCorrupt(() -> stores.learnerLog().read("hong", 0, 9), "position 2");
      assertThat(stores.learnerLog().read("ming", 0, 9)).hasSize(1);
    }
  }

  @Test
  void find_damagedSnapshot_isAbsent() throws IOException {
    try (SqliteStores stores = SqliteStores.at(folder)) {
      stores.snapshots().save(new Snapshot("ming", 5, "m", "UNMISTAKABLE".getBytes(UTF_8)));
      assertThat(stores.snapshots().find("ming")).isPresent();
    }
    change("learners.db", "UNMISTAKABLE", "UNMISTAKABLY");
    try (SqliteStores stores = SqliteStores.at(folder)) {
      assertThat(stores.snapshots().find("ming")).isEmpty();
    }
  }

  @Test
  void load_damagedGraph_isCorrupt() throws IOException {
    try (SqliteStores stores = SqliteStores.at(folder)) {
      stores
          .graph()
          .save(KnowledgeGraph.builder().put(Concept.named("c", "UNMISTAKABLE", "math")).build());
    }
    change("catalog.db", "UNMISTAKABLE", "UNMISTAKABLY");
    try (SqliteStores stores = SqliteStores.at(folder)) {
      requireCorrupt(() -> stores.graph().load(), "catalog.db");
    }
  }

  @Test
  void open_tablesOfANewerVersion_areRefused() {
    try (SqliteFile file = SqliteFile.open(folder.resolve("learners.db"), SqliteSchema.LEARNERS)) {
      file.write(
          WriteLane.ANSWER,
          0,
          session -> {
            session.execute("PRAGMA user_version=99");
            return 0;
          });
    }
    assertThatThrownBy(() -> SqliteStores.at(folder).close())
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORMAT_TOO_NEW))
        .hasMessageContaining("99");
  }

  /** Changes bytes of a file where they are, once. */
  private void change(String name, String from, String to) throws IOException {
    assertThat(to).hasSameSizeAs(from);
    Path file = folder.resolve(name);
    String before = new String(Files.readAllBytes(file), ISO_8859_1);
    assertThat(before).contains(from);
    Files.write(file, before.replace(from, to).getBytes(ISO_8859_1));
  }

  private static void requireCorrupt(Runnable action, String part) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageContaining(part);
  }
}
