package xueban.server.cli;

import java.io.PrintWriter;

/** Says how far long work is: a bar over itself on a terminal, else a line now and then. */
public final class Progress implements AutoCloseable {
  private static final long QUIET_NANOS = 5_000_000_000L;
  private static final int WIDTH = 24;

  private final PrintWriter out;

  /** The launcher knows; Java 21 does not tell a terminal from a pipe on every version above. */
  private final boolean terminal = Boolean.getBoolean("xueban.terminal");

  private long last = System.nanoTime();
  private boolean open;

  public Progress(PrintWriter out) {
    this.out = out;
  }

  /** Shows a bar of {@code done} of {@code total}, both of the same unit. */
  void share(String what, long done, long total) {
    int filled = total == 0 ? WIDTH : (int) (WIDTH * Math.min(done, total) / total);
    show("[%s%s] %s".formatted("#".repeat(filled), " ".repeat(WIDTH - filled), what));
  }

  /** Shows a line, over the last one on a terminal, else at most every five seconds. */
  public void show(String text) {
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

  /** Takes the bar away, so that a line can be printed where it was. */
  void clear() {
    if (open) {
      open = false;
      out.print("\r\033[K");
      out.flush();
    }
  }

  @Override
  public void close() {
    clear();
  }
}
