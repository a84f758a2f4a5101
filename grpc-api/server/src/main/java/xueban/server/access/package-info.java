/**
 * Who may call what: credentials, scopes, and the tenant that a credential stands for.
 *
 * <p>Knows no endpoint. Start with {@link xueban.server.access.CredentialInterceptor}.
 */
@NullMarked
package xueban.server.access;

import org.jspecify.annotations.NullMarked;
