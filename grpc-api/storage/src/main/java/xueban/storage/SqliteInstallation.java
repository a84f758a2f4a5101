package xueban.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.tutor.Stores;

/**
 * An installation in one folder, of which this process is the only holder.
 *
 * <pre>
 *   data/ lock · format · installation.db
 *         tenants/&lt;id&gt;/ lock · format · learners.db · catalog.db · index/ · models/
 * </pre>
 */
public final class SqliteInstallation implements Installation {
  /** Folder of the tenants' folders. */
  static final String TENANTS = "tenants";

  private static final String FIND = "SELECT id, name, created_at FROM tenant WHERE id = ?";

  private final DataFolder folder;
  private final SqliteFile file;
  private final Clock clock;
  private final SqliteApplicationStore applications;
  private final Set<SqliteStores> opened = ConcurrentHashMap.newKeySet();

  private SqliteInstallation(DataFolder folder, SqliteFile file, Clock clock) {
    this.folder = folder;
    this.file = file;
    this.clock = clock;
    applications = new SqliteApplicationStore(file, clock, new SecureRandom());
  }

  /** Opens the installation of a folder, by the system's clock; see {@link #open(Path, Clock)}. */
  public static SqliteInstallation open(Path folder) {
    return open(folder, Clock.systemUTC());
  }

  /**
   * Opens the installation of a folder, or makes an empty one there.
   *
   * @param clock says when tenants, applications and credentials were made
   * @throws XuebanException {@code FOLDER_NOT_WRITABLE}, {@code FOLDER_IN_USE} naming the holder,
   *     {@code FORMAT_TOO_NEW}, {@code CORRUPT} naming the file, or {@code INVALID_INPUT} if it is
   *     a tenant's folder
   */
  public static SqliteInstallation open(Path folder, Clock clock) {
    DataFolder held = DataFolder.open(folder, DataFolder.Kind.INSTALLATION);
    boolean good = false;
    try {
      SqliteFile file =
          SqliteFile.open(held.path().resolve("installation.db"), SqliteSchema.INSTALLATION);
      good = true;
      return new SqliteInstallation(held, file, clock);
    } finally {
      if (!good) {
        held.close();
      }
    }
  }

  @Override
  public Path folder() {
    return folder.path();
  }

  @Override
  public ApplicationStore applications() {
    return applications;
  }

  @Override
  public List<Tenant> tenants() {
    return file.read(
        s ->
            s.all(
                "SELECT id, name, created_at FROM tenant ORDER BY id", SqliteInstallation::tenant));
  }

  @Override
  public Optional<Tenant> tenant(String id) {
    return file.read(s -> s.first(FIND, SqliteInstallation::tenant, id));
  }

  @Override
  public Tenant createTenant(String id, String name) {
    Tenant tenant = new Tenant(id, name, clock.instant());
    return file.write(
        WriteLane.ANSWER,
        500,
        session -> {
          session.update(
              """
              INSERT INTO tenant (id, name, created_at) VALUES (?, ?, ?)
              ON CONFLICT (id) DO NOTHING\
              """,
              id,
              name,
              tenant.createdAt().toString());
          Tenant kept = session.first(FIND, SqliteInstallation::tenant, id).orElseThrow();
          if (!kept.name().equals(name)) {
            throw new XuebanException(
                ErrorCode.CONFLICT,
                "Tenant %s exists with the name %s, not %s. Choose another id."
                    .formatted(id, kept.name(), name));
          }
          return kept;
        });
  }

  @Override
  public Stores open(String tenant) {
    if (tenant(Tenant.requireId(tenant)).isEmpty()) {
      throw unknownTenant(tenant);
    }
    SqliteStores stores =
        SqliteStores.at(folder.path().resolve(TENANTS).resolve(tenant), opened::remove);
    opened.add(stores);
    return stores;
  }

  @Override
  public boolean noticesWait(String tenant) {
    Path people =
        folder
            .path()
            .resolve(TENANTS)
            .resolve(Tenant.requireId(tenant))
            .resolve(SqliteStores.PEOPLE);
    if (!Files.isRegularFile(people)) {
      return false;
    }
    try (SqliteReaders readers = new SqliteReaders(people)) {
      long kept =
          readers.read(s -> s.number("SELECT count(*) FROM sqlite_master WHERE name = 'notice'"));
      return kept > 0 && readers.read(s -> s.number("SELECT EXISTS (SELECT 1 FROM notice)")) > 0;
    } catch (XuebanException e) {
      return true; // whoever opens it learns what is wrong
    }
  }

  static XuebanException unknownTenant(String id) {
    return new XuebanException(
        ErrorCode.UNKNOWN_TENANT,
        "There is no tenant \"%s\". Create it first, or list the tenants.".formatted(id));
  }

  private static Tenant tenant(ResultSet row) throws SQLException {
    return new Tenant(row.getString(1), row.getString(2), Instant.parse(row.getString(3)));
  }

  @Override
  public void close() {
    try (folder;
        file) {
      List.copyOf(opened).forEach(SqliteStores::close);
    }
  }
}
