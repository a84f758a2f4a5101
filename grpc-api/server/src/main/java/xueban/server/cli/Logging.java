package xueban.server.cli;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** One log for all: what libraries write to java.util.logging goes where our own lines go. */
final class Logging {
  private Logging() {}

  /** Takes java.util.logging over for this process; {@code logback.xml} says what is shown. */
  static void takeOver() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
