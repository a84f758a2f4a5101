package xueban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * The most memory that a process held at one time, heap and native together: {@code VmHWM} of
 * Linux. Elsewhere it is not known.
 */
final class PeakMemory {
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

  /** Returns the peak of this process in MiB, or empty where it is not known. */
  static OptionalDouble mebibytes() {
    return mebibytes(ProcessHandle.current().pid());
  }

  /** Returns the peak of a process in MiB, or empty where it is not known. */
  static OptionalDouble mebibytes(long process) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }
}
