/**
 * The service: endpoints, credentials, applications, limits, metrics and the command line.
 *
 * <p>The only code that knows Micronaut; an endpoint parses, calls one service and maps back.
 */
@NullMarked
package xueban.server;

import org.jspecify.annotations.NullMarked;
