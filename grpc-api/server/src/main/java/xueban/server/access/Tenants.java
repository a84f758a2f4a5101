package xueban.server.access;

import xueban.tutor.Xueban;

/** The service of each tenant. Safe for concurrent use. */
@FunctionalInterface
public interface Tenants {
  /**
   * Returns the tenant's service, opened if need be.
   *
   * @throws xueban.XuebanException {@code UNKNOWN_TENANT}, or {@code NOT_AVAILABLE} while closing
   */
  Xueban of(String tenant);

  /** Returns the service of the tenant whose credential the call of this thread carries. */
  default Xueban current() {
    return of(Caller.current().tenant());
  }
}
