package xueban.storage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/**
 * A tenant: who owns data, such as a province, a district or a school group.
 *
 * @param id 1 to 63 small letters, digits and hyphens, a letter or digit first; names a folder
 * @param name as people say it, 1 to 200 characters
 */
public record Tenant(String id, String name, Instant createdAt) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  public Tenant {
    requireId(id);
    requireNonNull(createdAt, "createdAt");
    if (name.isBlank() || name.length() > 200) {
      throw XuebanException.invalid(
          "name", "has %d characters; a tenant's name has 1 to 200.".formatted(name.length()));
    }
  }

  /**
   * Returns the id if it is a well-formed tenant id.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming the field otherwise
   */
  public static String requireId(@Nullable String id) {
    if (id == null || !ID.matcher(id).matches()) {
      throw XuebanException.invalid(
          "tenant",
          "\"%s\" is no tenant id; use 1 to 63 of a-z, 0-9 and -, a letter or digit first."
              .formatted(id == null ? "" : id.replaceAll("\\p{Cntrl}", "?")));
    }
    return id;
  }
}
