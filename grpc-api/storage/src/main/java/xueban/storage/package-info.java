/**
 * The store interfaces of the lower floors, kept on SQLite and on PostgreSQL.
 *
 * <p>Beside the server, the only place that knows tenants.
 */
@NullMarked
package xueban.storage;

import org.jspecify.annotations.NullMarked;
