package xueban.storage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import xueban.Ids;
import xueban.XuebanException;

/**
 * An application: a client of one tenant, known by its credentials.
 *
 * @param id unique in the installation
 * @param tenant the one tenant whose data it may use
 * @param name as people say it, 1 to 200 characters
 * @param scopes what it may do, each once, sorted; the server says what each means
 */
public record Application(
    String id, String tenant, String name, List<String> scopes, Instant createdAt) {
  public Application {
    Ids.require("application", id);
    Tenant.requireId(tenant);
    requireNonNull(createdAt, "createdAt");
    if (name.isBlank() || name.length() > 200) {
      throw XuebanException.invalid(
          "name",
          "has %d characters; an application's name has 1 to 200.".formatted(name.length()));
    }
    for (String scope : scopes) {
      Ids.require("scopes", scope);
    }
    scopes = scopes.stream().distinct().sorted().toList();
  }
}
