package xueban.recommend;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/** A catalog that tells the ids of each reading of several entries once these are read. */
final class WatchedReads {
  private WatchedReads() {}

  /** Returns a catalog that reads from another, telling {@code watcher}. */
  @SuppressWarnings("unchecked") // the ids that findAll takes
  static CatalogStore of(CatalogStore store, Consumer<List<String>> watcher) {
    return (CatalogStore)
        Proxy.newProxyInstance(
            CatalogStore.class.getClassLoader(),
            new Class<?>[] {CatalogStore.class},
            (proxy, method, arguments) -> {
              Object answer = method.invoke(store, arguments);
              if (method.getName().equals("findAll")) {
                watcher.accept((List<String>) arguments[0]);
              }
              return answer;
            });
  }
}
