package xueban.server;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.server.access.Tenants;
import xueban.tutor.Xueban;

/** Opens a tenant's service when it is first asked for, and closes all that it opened. */
final class TenantRegistry implements Tenants, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TenantRegistry.class);

  private final Function<String, Xueban> opener;
  private final ConcurrentMap<String, Slot> slots = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * @param opener opens a tenant's service, or throws; called once at a time for each tenant
   */
  TenantRegistry(Function<String, Xueban> opener) {
    this.opener = requireNonNull(opener, "opener");
  }

  @Override
  public Xueban of(String tenant) {
    return slots.computeIfAbsent(tenant, id -> new Slot()).get(tenant);
  }

  /** Returns the services that are open now, in no order. */
  List<Xueban> opened() {
    return slots.values().stream()
        .map(slot -> slot.xueban)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  /** Begins to open tenants' services, one after the other, so that nobody need wait for them. */
  void openSoon(List<String> some) {
    Thread.ofPlatform().daemon().name("xueban-warm-up").start(() -> some.forEach(this::open));
  }

  private void open(String tenant) {
    try {
      of(tenant);
    } catch (RuntimeException e) {
      if (!closed) { // else it is no news, and nobody can call any more
        // Whoever calls next learns the same, in an answer.
        log.warn("The tenant {} could not be opened ahead of its first call.", tenant, e);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    // A tenant that cannot be closed in order keeps no other open.
    Closer opened = new Closer();
    slots.values().forEach(opened::add);
    opened.close();
  }

  /** A tenant's place: whoever opens it holds up only those who want the same tenant. */
  private final class Slot implements AutoCloseable {
    private volatile @Nullable Xueban xueban;

    synchronized Xueban get(String tenant) {
      if (closed) {
        throw new XuebanException(
            ErrorCode.NOT_AVAILABLE, "The service is stopping; try again in a moment.");
      }
      Xueban open = xueban;
      if (open == null) {
        open = opener.apply(tenant);
        xueban = open;
      }
      return open;
    }

    @Override
    public synchronized void close() {
      Xueban open = xueban;
      if (open != null) {
        open.close();
      }
    }
  }
}
