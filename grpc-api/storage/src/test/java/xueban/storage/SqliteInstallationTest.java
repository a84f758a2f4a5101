package xueban.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.tutor.Stores;

final class SqliteInstallationTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  @TempDir Path folder;
  private SqliteInstallation installation;

  @BeforeEach
  void open() {
    installation = SqliteInstallation.open(folder, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void authenticate_issuedCredential_namesItsApplication_afterRestartToo() {
    installation.createTenant("sunshine", "阳光中学");
    IssuedCredential issued =
        installation.applications().create("sunshine", "widget", List.of("read", "answer", "read"));
    assertThat(issued.text()).matches("xb_[0-9a-f]{16}_[0-9a-f]{64}").contains(issued.id());
    assertThat(issued.application())
        .isEqualTo(
            new Application(
                issued.application().id(), "sunshine", "widget", List.of("answer", "read"), NOW));
    assertThat(authenticate(issued.text())).isEqualTo(issued.application().id());
    close();
    open();
    assertThat(installation.applications().authenticate(issued.text()))
        .contains(issued.application());
  }

  @Test
  void authenticate_anythingElse_isEmpty() {
    installation.createTenant("sunshine", "阳光中学");
    String good = issue("widget").text();
    String other = issue("other").text();
    char last = good.charAt(good.length() - 1);
    for (String bad :
        List.of(
            "",
            "xb_",
            good.substring(1),
            good + "0",
            " " + good,
            good.toUpperCase(Locale.ROOT),
            good.substring(0, good.length() - 1) + (last == '0' ? '1' : '0'),
            good.substring(0, 20) + other.substring(20),
            "xb_0000000000000000_" + good.substring(20))) {
      assertThat(installation.applications().authenticate(bad)).as(bad).isEmpty();
    }
  }

  @Test
  void revoke_endsAllCredentials_revokeCredentialEndsOne() {
    installation.createTenant("sunshine", "阳光中学");
    ApplicationStore store = installation.applications();
    IssuedCredential first = issue("widget");
    IssuedCredential second = store.issue(first.application().id());
    IssuedCredential third = store.issue(first.application().id());
    IssuedCredential other = issue("other");

    assertThat(store.revokeCredential(first.id())).isTrue();
    assertThat(store.revokeCredential(first.id())).isFalse();
    assertThat(store.authenticate(first.text())).isEmpty();
    assertThat(store.authenticate(second.text())).isPresent();

    assertThat(store.revoke(first.application().id())).isTrue();
    assertThat(store.revoke(first.application().id())).isFalse();
    assertThat(store.authenticate(second.text())).isEmpty();
    assertThat(store.authenticate(third.text())).isEmpty();
    assertThat(store.authenticate(other.text())).isPresent();
    assertThat(store.list("sunshine")).hasSize(2);
  }

  @Test
  void create_secretIsNowhereInTheFolder() throws Exception {
    installation.createTenant("sunshine", "阳光中学");
    IssuedCredential issued = issue("widget");
    String secret = issued.text().substring(issued.text().lastIndexOf('_') + 1);
    assertThat(issued.toString()).doesNotContain(secret);
    close();
    int seen = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), ISO_8859_1);
        seen += content.contains(issued.id()) ? 1 : 0;
        assertThat(content).as(file.toString()).doesNotContain(secret);
      }
    }
    assertThat(seen).isPositive();
    open();
  }

  @Test
  void create_unknownTenant_isRefused() {
    requireCode(
        ErrorCode.UNKNOWN_TENANT,
        () -> installation.applications().create("nobody", "widget", List.of()));
    requireCode(ErrorCode.UNKNOWN_TENANT, () -> installation.open("nobody"));
    requireCode(ErrorCode.UNKNOWN_APPLICATION, () -> installation.applications().issue("app-1"));
    assertThat(installation.applications().find("app-1")).isEmpty();
  }

  @Test
  void createTenant_again_isTheSame_otherNameIsAConflict() {
    Tenant tenant = installation.createTenant("sunshine", "阳光中学");
    assertThat(installation.createTenant("sunshine", "阳光中学")).isEqualTo(tenant);
    requireCode(ErrorCode.CONFLICT, () -> installation.createTenant("sunshine", "月光中学"));
    installation.createTenant("a", "A");
    assertThat(installation.tenants()).extracting(Tenant::id).containsExactly("a", "sunshine");
    assertThat(installation.tenant("sunshine")).contains(tenant);
  }

  @Test
  void createTenant_idThatIsNoFolderName_isRefused() {
    for (String bad : List.of("", "..", "../x", "a/b", "A", "-a", "学校", "a".repeat(64))) {
      requireCode(ErrorCode.INVALID_INPUT, () -> installation.createTenant(bad, "name"));
      requireCode(ErrorCode.INVALID_INPUT, () -> installation.open(bad));
    }
  }

  @Test
  void open_tenantsAreApart_andCloseWithTheInstallation() {
    installation.createTenant("a", "A");
    installation.createTenant("b", "B");
    Stores a = installation.open("a");
    Stores b = installation.open("b");
    a.learnerLog().append(Events.responses("e", 3));
    assertThat(b.learnerLog().size()).isZero();
    requireCode(ErrorCode.FOLDER_IN_USE, () -> installation.open("a"));
    a.close();
    try (Stores again = installation.open("a")) {
      assertThat(again.learnerLog().size()).isEqualTo(3);
      assertThat(again.indexFolder()).contains(folder.resolve("tenants/a/index"));
    }
    installation.close();
    requireCode(ErrorCode.NOT_AVAILABLE, () -> b.learnerLog().size());
    open();
  }

  private IssuedCredential issue(String name) {
    return installation.applications().create("sunshine", name, List.of("read"));
  }

  private String authenticate(String credential) {
    return installation.applications().authenticate(credential).orElseThrow().id();
  }

  private static void requireCode(ErrorCode code, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
