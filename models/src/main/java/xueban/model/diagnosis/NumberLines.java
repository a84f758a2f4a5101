package xueban.model.diagnosis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import xueban.ErrorCode;
import xueban.XuebanException;

/** Named rows of numbers as lines of text: a name, then numbers in full, tab-separated. */
final class NumberLines {
  private NumberLines() {}

  /** Writes lines. */
  static final class Writer {
    private final StringBuilder out = new StringBuilder();

    void put(String name, double... numbers) {
      out.append(name);
      for (double number : numbers) {
        out.append('\t').append(number);
      }
      out.append('\n');
    }

    byte[] bytes() {
      return out.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Reads them in the order in which they were written. */
  static final class Reader {
    private final String file;
    private final List<String> lines;
    private int next;

    Reader(String file, byte[] bytes) {
      this.file = file;
      lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    /** Returns the next line's name, which must have no numbers. */
    String name() {
      return next < lines.size() ? lines.get(next++) : "";
    }

    /**
     * Returns the next line's numbers, all finite.
     *
     * @param count how many there must be, or -1 for any number
     * @throws XuebanException {@code CORRUPT} naming the line
     */
    double[] take(String name, int count) {
      String[] cells = next < lines.size() ? lines.get(next).split("\t", -1) : new String[] {""};
      next++;
      if (!cells[0].equals(name)) {
        throw wrong("begins with \"%s\", not \"%s\"".formatted(cells[0], name), null);
      }
      if (count >= 0 && cells.length != count + 1) {
        throw wrong("has %d numbers, not %d".formatted(cells.length - 1, count), null);
      }
      double[] numbers = new double[cells.length - 1];
      for (int n = 0; n < numbers.length; n++) {
        try {
          numbers[n] = Double.parseDouble(cells[n + 1]);
        } catch (NumberFormatException e) {
          throw wrong("has \"" + cells[n + 1] + "\", which is no number", e);
        }
        if (!Double.isFinite(numbers[n])) {
          throw wrong("has " + numbers[n] + ", which is not finite", null);
        }
      }
      return numbers;
    }

    /** Refuses lines that nobody asked for. */
    void end() {
      if (next != lines.size()) {
        next++;
        throw wrong("is one too many", null);
      }
    }

    XuebanException wrong(String reason, @org.jspecify.annotations.Nullable Throwable cause) {
      return new XuebanException(
          ErrorCode.CORRUPT,
          "The diagnosis model's %s is wrong: line %d %s. Train it again."
              .formatted(file, next, reason),
          cause);
    }
  }
}
