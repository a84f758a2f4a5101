package xueban.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import xueban.tutor.Stores;

/** What stands above tenants: who they are, their applications, and the way to their stores. */
public interface Installation extends AutoCloseable {
  /** Returns the data folder, in which a server may keep files of its own. */
  Path folder();

  ApplicationStore applications();

  /** Returns the tenants, in the order of their ids. */
  List<Tenant> tenants();

  Optional<Tenant> tenant(String id);

  /**
   * Makes a tenant; durable on return. One of the same id and name is returned as it is.
   *
   * @throws xueban.XuebanException {@code CONFLICT} if the id has another name
   */
  Tenant createTenant(String id, String name);

  /**
   * Opens a tenant's stores; the caller closes them, and what it forgets closes with this.
   *
   * @throws xueban.XuebanException {@code UNKNOWN_TENANT}, {@code FOLDER_IN_USE} if they are open
   *     already, {@code FORMAT_TOO_NEW}, or {@code CORRUPT}
   */
  Stores open(String tenant);

  /**
   * Returns whether notices to adults wait in a tenant's stores, looked at without opening them;
   * true too if that cannot be told.
   */
  boolean noticesWait(String tenant);

  /** Closes what is open and lets the folder go. */
  @Override
  void close();
}
