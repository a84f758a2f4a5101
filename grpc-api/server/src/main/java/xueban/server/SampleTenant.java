package xueban.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import xueban.server.access.Scope;
import xueban.server.access.Tenants;
import xueban.storage.Installation;

/**
 * The tenant to try the service with: built-in graph, lessons and items, a help centre, and a small
 * class whose learners have answered some. Its credential, which may do everything in it, lies in
 * {@code sample-credential} in the data folder, for the owner's eyes only.
 */
final class SampleTenant {
  static final String ID = "sample";

  private static final String FILE = "sample-credential";

  private final Installation installation;
  private final Tenants tenants;
  private final Clock clock;

  SampleTenant(Installation installation, Tenants tenants, Clock clock) {
    this.installation = installation;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** Returns the credential that a start left in the folder, if there is one. */
  static Optional<String> kept(Path dataDir) {
    try {
      return Optional.of(Files.readString(dataDir.resolve(FILE)).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the credential, making what is missing of the tenant. The credential is written last,
   * so that a start that was broken off is made good by the next.
   */
  String credential() {
    Optional<String> kept = kept(installation.folder());
    if (kept.flatMap(installation.applications()::authenticate).isPresent()) {
      return kept.get();
    }
    installation.createTenant(ID, "示例学校");
    new SampleSchool(tenants.of(ID), clock).install();
    String credential =
        installation
            .applications()
            .create(ID, "示例应用", Scope.MANAGE.included().stream().map(Scope::stored).toList())
            .text();
    PrivateFile.write(installation.folder().resolve(FILE), (credential + "\n").getBytes(UTF_8));
    return credential;
  }
}
