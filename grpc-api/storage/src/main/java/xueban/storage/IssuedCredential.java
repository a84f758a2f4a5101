package xueban.storage;

import static java.util.Objects.requireNonNull;

/**
 * A credential at the only moment when its secret is known: right after it was made.
 *
 * @param id names the credential, to revoke it; not secret
 * @param application whose it is
 * @param text what the client presents: {@code xb_<id>_<secret>}; show it once, never log it
 */
public record IssuedCredential(String id, Application application, String text) {
  public IssuedCredential {
    requireNonNull(id, "id");
    requireNonNull(application, "application");
    requireNonNull(text, "text");
  }

  /** Returns the credential without its secret. */
  @Override
  public String toString() {
    return "IssuedCredential[id=%s, application=%s]".formatted(id, application.id());
  }
}
