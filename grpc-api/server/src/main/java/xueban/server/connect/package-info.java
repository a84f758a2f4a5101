/**
 * HTTP for browsers: the Connect protocol in front of the services, the page, and a health check.
 *
 * <p>Entry: {@link xueban.server.connect.ConnectFront}. A request is read whole ({@code
 * HttpConnection}), routed ({@code Routes}), and, if it is a call, handed as a message to the
 * server in this process ({@code ConnectCalls}), which has the same credentials, limits and
 * deadlines as gRPC on the network. Nothing here knows a single service: methods and messages come
 * from the endpoints' descriptors.
 *
 * <p>What is not here: TLS, which a proxy ends, and client or bidirectional streaming, which
 * browsers cannot do.
 */
@NullMarked
package xueban.server.connect;

import org.jspecify.annotations.NullMarked;
