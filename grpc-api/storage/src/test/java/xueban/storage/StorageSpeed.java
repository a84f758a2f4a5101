package xueban.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import xueban.model.LearnerEvent;
import xueban.model.LearnerLog;

/**
 * Measures the learner log on the disk at hand: batches of an import, single answers from many
 * threads, the index, and reads. Run by hand, never as a test: {@code StorageSpeed FOLDER}.
 */
public final class StorageSpeed {
  private static final int BATCH = 1_000;
  private static final int LEARNERS = 4_000;

  private StorageSpeed() {}

  public static void main(String[] args) throws Exception {
    Path parent = Path.of(args[0]);
    System.out.printf("fsync alone         %,9.0f a second%n", fsyncs(parent));
    for (int round = 0; round < 2; round++) {
      Path folder = Files.createTempDirectory(parent, "speed");
      try (SqliteStores stores = SqliteStores.at(folder)) {
        LearnerLog log = stores.learnerLog();
        importBatches(log, 300);
        answers(log, 1, 1_000);
        answers(log, 16, 1_000);
      }
    }
  }

  private static double fsyncs(Path parent) throws IOException {
    Path file = Files.createTempFile(parent, "speed", ".bin");
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      long start = System.nanoTime();
      for (int i = 0; i < 500; i++) {
        channel.write(ByteBuffer.allocate(4_096), i * 4_096L);
        channel.force(false);
      }
      return 500 / seconds(start);
    }
  }

  private static void importBatches(LearnerLog log, int batches) {
    List<List<LearnerEvent>> all = new ArrayList<>();
    for (int b = 0; b < batches; b++) {
      List<LearnerEvent> batch = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        int n = b * BATCH + i;
        batch.add(Events.response("learner-" + n / 70 % LEARNERS, "event-" + n));
      }
      all.add(batch);
    }
    long start = System.nanoTime();
    all.forEach(log::append);
    double appended = seconds(start);
    log.size();
    double indexed = seconds(start);
    int events = batches * BATCH;
    System.out.printf("import, appended    %,9.0f events a second%n", events / appended);
    System.out.printf("import, and indexed %,9.0f events a second%n", events / indexed);
    start = System.nanoTime();
    long read = 0;
    for (int i = 0; i < LEARNERS; i++) {
      read += log.read("learner-" + i, 0, 10_000).size();
    }
    System.out.printf("read by learner     %,9.0f events a second%n", read / seconds(start));
  }

  private static void answers(LearnerLog log, int threads, int each) throws Exception {
    double[] millis = new double[threads * each];
    List<Callable<Void>> work = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int thread = t;
      work.add(
          () -> {
            for (int i = 0; i < each; i++) {
              long start = System.nanoTime();
              log.append(
                  List.of(Events.response("learner-" + thread, threads + "-" + thread + "-" + i)));
              millis[thread * each + i] = seconds(start) * 1_000;
            }
            return null;
          });
    }
    long start = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> done : pool.invokeAll(work)) {
        done.get();
      }
    }
    double seconds = seconds(start);
    Arrays.sort(millis);
    System.out.printf(
        "answers, %2d threads %,9.0f a second, median %.2f ms, p99 %.2f ms%n",
        threads,
        millis.length / seconds,
        millis[millis.length / 2],
        millis[millis.length * 99 / 100]);
  }

  private static double seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
