package xueban.bench;

import java.io.PrintWriter;

/** Says what goes on: over itself on a terminal, else a line every ten seconds. */
final class ProgressLines implements AutoCloseable {
  private static final long QUIET_NANOS = 10_000_000_000L;

  private final PrintWriter out;

  /** The launcher knows; Java 21 does not tell a terminal from a pipe on every version above. */
  private final boolean terminal = Boolean.getBoolean("xueban.terminal");

  private long last = System.nanoTime();
  private boolean open;

  ProgressLines(PrintWriter out) {
    this.out = out;
  }

  void show(String text) {
    if (terminal) {
      out.print("\r\033[K" + text);
      out.flush();
      open = true;
    } else if (System.nanoTime() - last > QUIET_NANOS) {
      last = System.nanoTime();
      out.println(text);
      out.flush();
    }
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      out.print("\r\033[K");
      out.flush();
    }
  }
}
