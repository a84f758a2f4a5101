package xueban.server.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C and its like. While the service starts they end the process, as they would by themselves.
 * Once it runs the first one stops the service, which lets the process end with exit code 0, and
 * the next one ends the process.
 *
 * <p>A shutdown hook alone would not do: with one the exit code is 143 however well the stop went,
 * and what is still opening meanwhile can no longer add hooks of its own, and says so in the log.
 * It is what is left where the JVM lacks {@code jdk.unsupported}.
 */
final class StopSignals {
  /*
   * sun.misc.Signal is called by reflection: javac warns of the class and has no way to be told
   * that it is meant, and a warning ends our build.
   */
  private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

  /** The handler of each signal before ours, by the signal. */
  private final Map<Object, Object> before = new ConcurrentHashMap<>();

  private final AtomicReference<@Nullable Runnable> stop = new AtomicReference<>();
  private final AtomicBoolean heard = new AtomicBoolean();

  private StopSignals() {}

  /** Begins to listen. */
  static StopSignals heed() {
    StopSignals signals = new StopSignals();
    for (String name : NAMES) {
      try {
        signals.listen(name);
      } catch (ReflectiveOperationException e) {
        // Not a signal of this system, or kept from us by -Xrs: it does what it always did.
      }
    }
    return signals;
  }

  /** From now on the first signal does this, on a thread of its own. */
  void then(Runnable stopService) {
    stop.set(stopService);
    if (before.isEmpty()) {
      Runtime.getRuntime().addShutdownHook(new Thread(stopService, "xueban-stop"));
    }
  }

  /** Returns whether there was a signal. */
  boolean heard() {
    return heard.get();
  }

  private void listen(String name) throws ReflectiveOperationException {
    Class<?> signalType = Class.forName("sun.misc.Signal");
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    Method handle = handlerType.getMethod("handle", signalType);
    Object ours =
        Proxy.newProxyInstance(
            handlerType.getClassLoader(),
            new Class<?>[] {handlerType},
            (proxy, method, args) -> {
              if (method.equals(handle)) {
                hear(args[0], handle);
                return null;
              }
              return method.invoke(this, args);
            });
    Object signal = signalType.getConstructor(String.class).newInstance(name);
    before.put(
        signal, signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, ours));
  }

  private void hear(Object signal, Method handle) throws ReflectiveOperationException {
    @Nullable Runnable stopService = stop.get();
    if (heard.compareAndSet(false, true) && stopService != null) {
      stopService.run();
    } else {
      handle.invoke(before.get(signal), signal);
    }
  }
}
