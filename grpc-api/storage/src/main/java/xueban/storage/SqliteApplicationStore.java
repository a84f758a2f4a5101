package xueban.storage;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import xueban.ErrorCode;
import xueban.XuebanException;

/** Applications and salted hashes of their credentials as rows. */
final class SqliteApplicationStore implements ApplicationStore {
  private static final int SALT_BYTES = 16;

  private static final String COLUMNS = "a.id, a.tenant, a.name, a.scopes, a.created_at";
  private static final String FIND = "SELECT " + COLUMNS + " FROM application a WHERE a.id = ?";
  private static final String LIST =
      "SELECT " + COLUMNS + " FROM application a WHERE a.tenant = ? ORDER BY a.id";
  private static final String OF_CREDENTIAL =
      "SELECT "
          + COLUMNS
          + """
          , c.salt, c.hash
          FROM credential c JOIN application a ON a.id = c.application
          WHERE c.id = ? AND c.revoked_at IS NULL""";
  private static final String ADD =
      "INSERT INTO application (id, tenant, name, scopes, created_at) VALUES (?, ?, ?, ?, ?)";
  private static final String ADD_CREDENTIAL =
      "INSERT INTO credential (id, application, salt, hash, created_at) VALUES (?, ?, ?, ?, ?)";

  private final SqliteFile file;
  private final Clock clock;
  private final SecureRandom random;

  SqliteApplicationStore(SqliteFile file, Clock clock, SecureRandom random) {
    this.file = file;
    this.clock = clock;
    this.random = random;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(Application application, byte[] salt, byte[] hash) {}

  @Override
  public IssuedCredential create(String tenant, String name, List<String> scopes) {
    Instant now = clock.instant();
    Application application =
        new Application(
            "app-" + CredentialText.digits(random, 8), Tenant.requireId(tenant), name, scopes, now);
    return file.write(
        WriteLane.ANSWER,
        1_000,
        session -> {
          if (session.number("SELECT count(*) FROM tenant WHERE id = ?", tenant) == 0) {
            throw SqliteInstallation.unknownTenant(tenant);
          }
          session.update(
              ADD,
              application.id(),
              tenant,
              name,
              String.join(" ", application.scopes()),
              now.toString());
          return issue(session, application, now);
        });
  }

  @Override
  public IssuedCredential issue(String id) {
    Instant now = clock.instant();
    return file.write(
        WriteLane.ANSWER,
        500,
        session -> {
          Application application =
              session
                  .first(FIND, SqliteApplicationStore::application, id)
                  .orElseThrow(
                      () ->
                          new XuebanException(
                              ErrorCode.UNKNOWN_APPLICATION,
                              "There is no application \"%s\". Create it first.".formatted(id)));
          return issue(session, application, now);
        });
  }

  private IssuedCredential issue(SqliteSession session, Application application, Instant now)
      throws SQLException {
    CredentialText credential = CredentialText.random(random);
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    session.update(
        ADD_CREDENTIAL,
        credential.id(),
        application.id(),
        salt,
        credential.hash(salt),
        now.toString());
    return new IssuedCredential(credential.id(), application, credential.text());
  }

  @Override
  public Optional<Application> authenticate(String credential) {
    return CredentialText.parse(credential).flatMap(this::authenticate);
  }

  private Optional<Application> authenticate(CredentialText credential) {
    Optional<Kept> kept =
        file.read(
            s ->
                s.first(
                    OF_CREDENTIAL,
                    row -> new Kept(application(row), row.getBytes(6), row.getBytes(7)),
                    credential.id()));
    // An unknown id costs the same hash and comparison as a wrong secret.
    byte[] salt = kept.map(Kept::salt).orElseGet(() -> new byte[SALT_BYTES]);
    byte[] hash = kept.map(Kept::hash).orElseGet(() -> new byte[32]);
    boolean right = MessageDigest.isEqual(credential.hash(salt), hash);
    return kept.filter(found -> right).map(Kept::application);
  }

  @Override
  public Optional<Application> find(String application) {
    return file.read(s -> s.first(FIND, SqliteApplicationStore::application, application));
  }

  @Override
  public boolean revokeCredential(String credentialId) {
    return revokeWhere("id", credentialId);
  }

  @Override
  public boolean revoke(String application) {
    return revokeWhere("application", application);
  }

  private boolean revokeWhere(String column, String value) {
    String sql =
        "UPDATE credential SET revoked_at = ? WHERE %s = ? AND revoked_at IS NULL"
            .formatted(column);
    String now = clock.instant().toString();
    return file.write(WriteLane.ANSWER, 100, s -> s.update(sql, now, value) > 0);
  }

  @Override
  public List<Application> list(String tenant) {
    return file.read(s -> s.all(LIST, SqliteApplicationStore::application, tenant));
  }

  private static Application application(ResultSet row) throws SQLException {
    String scopes = row.getString(4);
    return new Application(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        scopes.isEmpty() ? List.of() : List.of(scopes.split(" ")),
        Instant.parse(row.getString(5)));
  }
}
