package xueban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * The most memory that this process held at one time, heap and native together: {@code VmHWM} of
 * Linux. Elsewhere it is not known.
 */
final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path RESET = Path.of("/proc/self/clear_refs");

  private PeakMemory() {}

  /** Forgets the peak so far, where the kernel lets it. */
  static void reset() {
    try {
      Files.writeString(RESET, "5");
    } catch (IOException e) {
      // The peak then also counts what came before, which only makes the figure worse.
    }
  }

  /** Returns the peak in MiB, or empty where it is not known. */
  static OptionalDouble mebibytes() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }
}
