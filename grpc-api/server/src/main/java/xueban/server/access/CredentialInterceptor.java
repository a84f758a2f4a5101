package xueban.server.access;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.storage.Application;
import xueban.storage.ApplicationStore;

/**
 * Lets a call pass if its {@code authorization: Bearer …} credential is valid and has the scope
 * that the method needs, and puts the {@link Caller} into its context; throws else.
 */
public final class CredentialInterceptor implements ServerInterceptor {
  /** The header that carries the credential. */
  public static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private static final String SCHEME = "bearer ";

  private final ApplicationStore applications;

  public CredentialInterceptor(ApplicationStore applications) {
    this.applications = applications;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Caller caller = authenticate(headers.get(AUTHORIZATION));
    authorize(call, caller);
    return Contexts.interceptCall(caller.in(Context.current()), call, headers, next);
  }

  private Caller authenticate(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new XuebanException(
          ErrorCode.NO_CREDENTIAL,
          "The call carries no credential; send the header \"authorization: Bearer"
              + " <credential>\".");
    }
    Application application =
        applications
            .authenticate(header.substring(SCHEME.length()).strip())
            .orElseThrow(
                () ->
                    new XuebanException(
                        ErrorCode.NO_CREDENTIAL,
                        "The credential is unknown or revoked; ask the operator for a new one."));
    Optional<Scope> highest =
        application.scopes().stream()
            .flatMap(stored -> Scope.ofStored(stored).stream())
            .max(Comparator.naturalOrder());
    return new Caller(
        application.tenant(),
        application.name(),
        highest.orElseThrow(
            () ->
                new XuebanException(
                    ErrorCode.MISSING_SCOPE,
                    "The application \"%s\" has no scope; ask the operator for one."
                        .formatted(application.name()))));
  }

  private static void authorize(ServerCall<?, ?> call, Caller caller) {
    String method = call.getMethodDescriptor().getFullMethodName();
    Scope needed =
        RequiredScopes.of(method)
            .orElseThrow(
                () ->
                    new XuebanException(
                        ErrorCode.MISSING_SCOPE, method + " is not open to applications."));
    caller.require(needed, method);
  }
}
