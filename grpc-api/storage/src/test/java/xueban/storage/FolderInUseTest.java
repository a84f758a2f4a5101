package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;

final class FolderInUseTest {
  @TempDir Path folder;

  @Test
  void open_heldByAnotherProcess_namesIt_untilItIsGone() throws Exception {
    try (Child child = Child.start("hold", folder.toString())) {
      assertThat(child.await("opened")).isEqualTo("opened");
      requireInUse(() -> SqliteStores.at(folder).close(), "process " + child.pid());
      child.kill();
    }
    SqliteStores.at(folder).close();
  }

  @Test
  void open_heldByThisProcess_staysHeldForOthers() throws Exception {
    try (SqliteStores stores = SqliteStores.at(folder)) {
      requireInUse(() -> SqliteStores.at(folder).close(), "this process");
      requireInUse(() -> SqliteStores.at(folder.resolve(".")).close(), "this process");
      try (Child child = Child.start("hold", folder.toString())) {
        assertThat(child.await("FOLDER_IN_USE"))
            .contains(folder.toString(), "process " + ProcessHandle.current().pid());
        assertThat(child.exitCode()).isEqualTo(3);
      }
      stores.learnerLog().append(Events.responses("still-works", 1));
    }
    SqliteStores.at(folder).close();
  }

  @Test
  void open_aFileIsInTheWay_saysSo() throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "not a folder");
    for (Path path : new Path[] {file, file.resolve("below")}) {
      assertThatThrownBy(() -> SqliteStores.at(path).close())
          .isInstanceOfSatisfying(
              XuebanException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.FOLDER_NOT_WRITABLE))
          .hasMessageContaining(path.toString());
    }
  }

  @Test
  void open_newerFormat_isRefused_andLetsTheFolderGo() throws Exception {
    SqliteStores.at(folder).close();
    Files.writeString(folder.resolve("format"), "xueban tenant 2\n");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> SqliteStores.at(folder).close())
          .isInstanceOfSatisfying(
              XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORMAT_TOO_NEW))
          .hasMessageContaining(folder.toString());
    }
  }

  @Test
  void open_unreadableFormat_isCorrupt() throws Exception {
    Files.writeString(folder.resolve("format"), "\0\1\2");
    assertThatThrownBy(() -> SqliteStores.at(folder).close())
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageContaining("format");
  }

  @Test
  void open_folderOfAnInstallation_isNoTenant() {
    SqliteInstallation.open(folder).close();
    assertThatThrownBy(() -> SqliteStores.at(folder).close())
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessageContaining("installation");
  }

  private static void requireInUse(ThrowingCallable open, String holder) {
    assertThatThrownBy(open)
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FOLDER_IN_USE))
        .hasMessageContaining(holder);
  }
}
