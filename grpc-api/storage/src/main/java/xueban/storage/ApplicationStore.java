package xueban.storage;

import java.util.List;
import java.util.Optional;

/**
 * Keeps applications and their credentials, of which it knows only salted hashes. Safe for
 * concurrent use.
 */
public interface ApplicationStore {
  /**
   * Makes an application with its first credential; durable on return.
   *
   * @throws xueban.XuebanException {@code UNKNOWN_TENANT}
   */
  IssuedCredential create(String tenant, String name, List<String> scopes);

  /**
   * Returns the application whose credential this is; empty if it is malformed, unknown or revoked.
   * Takes the same time whether the id is unknown or the secret wrong.
   */
  Optional<Application> authenticate(String credential);

  /** Returns the application of that id, revoked ones too. */
  Optional<Application> find(String application);

  /**
   * Returns one more credential for an application, so that a client can change over; the others
   * stay valid.
   *
   * @throws xueban.XuebanException {@code UNKNOWN_APPLICATION}
   */
  IssuedCredential issue(String application);

  /** Revokes one credential for good; durable on return. Returns whether it was valid until now. */
  boolean revokeCredential(String credentialId);

  /** Revokes all credentials of an application. Returns whether any was valid until now. */
  boolean revoke(String application);

  /** Returns the applications of a tenant, in the order of their ids, revoked ones too. */
  List<Application> list(String tenant);
}
