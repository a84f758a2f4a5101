package xueban.recommend.opensearch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import xueban.recommend.CatalogStore;

/** A store that runs something before certain changes are read, once each. */
final class ChangesWatch {
  private final CatalogStore watched;
  private final Map<Long, Runnable> hooks = new ConcurrentHashMap<>();

  ChangesWatch(CatalogStore watched) {
    this.watched = watched;
  }

  /** Runs it the next time that changes after a number are asked for. */
  void before(long after, Runnable hook) {
    hooks.put(after, hook);
  }

  CatalogStore store() {
    return (CatalogStore)
        Proxy.newProxyInstance(
            CatalogStore.class.getClassLoader(),
            new Class<?>[] {CatalogStore.class},
            (proxy, method, arguments) -> {
              Runnable hook =
                  method.getName().equals("changes") ? hooks.remove((Long) arguments[0]) : null;
              if (hook != null) {
                hook.run();
              }
              try {
                return method.invoke(watched, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
