package xueban.server.access;

import static java.util.Objects.requireNonNull;

import io.grpc.Context;
import java.util.Optional;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * Who makes a call, as the credential says.
 *
 * @param tenant id of the tenant whose data the call may touch
 * @param application name of the application
 * @param scope the highest scope of the credential
 */
public record Caller(String tenant, String application, Scope scope) {
  private static final Context.Key<Caller> KEY = Context.key("xueban.caller");

  public Caller {
    requireNonNull(tenant, "tenant");
    requireNonNull(application, "application");
    requireNonNull(scope, "scope");
  }

  /**
   * Returns the caller of the call that this thread serves.
   *
   * @throws XuebanException {@code NO_CREDENTIAL} outside a call that passed the credential check
   */
  public static Caller current() {
    return Optional.ofNullable(KEY.get())
        .orElseThrow(
            () -> new XuebanException(ErrorCode.NO_CREDENTIAL, "The call carries no credential."));
  }

  /**
   * Throws unless the credential has the scope.
   *
   * @param what what needs it, for the message
   * @throws XuebanException {@code MISSING_SCOPE}
   */
  public void require(Scope needed, String what) {
    if (scope.compareTo(needed) < 0) {
      throw new XuebanException(
          ErrorCode.MISSING_SCOPE,
          "%s needs the scope %s; the credential of \"%s\" has %s. Ask the operator for a wider one."
              .formatted(what, needed.stored(), application, scope.stored()));
    }
  }

  /** Returns the context with this caller in it. */
  Context in(Context context) {
    return context.withValue(KEY, this);
  }
}
