package xueban.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import xueban.XuebanException;
import xueban.model.LearnerEvent;
import xueban.model.LearnerLog;

/** What a child process of a test does; it says what became of it, line by line. */
public final class ChildMain {
  private ChildMain() {}

  /** {@code hold|append|fill FOLDER [PREFIX]}. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    try (SqliteStores stores = SqliteStores.at(Path.of(args[1]))) {
      out.println("opened");
      switch (args[0]) {
        case "hold" -> System.in.read();
        case "append" -> append(stores.learnerLog(), args[2], out);
        case "fill" -> fill(stores.learnerLog(), out);
        default -> throw new IllegalArgumentException(args[0]);
      }
    } catch (XuebanException e) {
      out.println(e.code() + " " + e.getMessage());
      System.exit(3);
    }
  }

  /** Appends from four threads for ever, says each acknowledged event, and reads now and then. */
  private static void append(LearnerLog log, String prefix, PrintStream out) {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (int t = 0; t < 4; t++) {
        int thread = t;
        pool.execute(() -> append(log, prefix + "-" + thread, "learner-" + thread, out));
      }
    }
  }

  private static void append(LearnerLog log, String prefix, String learner, PrintStream out) {
    for (int i = 0; ; i++) {
      String id = prefix + "-" + i;
      // One, then a duplicate and a batch: some of them large enough to be imports.
      List<LearnerEvent> batch = new ArrayList<>(List.of(Events.response(learner, id)));
      if (i % 10 == 9) {
        batch.add(Events.response(learner, id));
        for (int j = 0; j < i; j++) {
          batch.add(Events.response(learner, id + "." + j));
        }
      }
      List<Long> positions = log.append(batch);
      StringBuilder lines = new StringBuilder();
      for (int j = 0; j < batch.size(); j++) {
        lines.append("ack %d %s %s%n".formatted(positions.get(j), learner, batch.get(j).eventId()));
      }
      out.print(lines);
      if (i % 7 == 0) {
        log.read(learner, positions.getFirst() - 1, 10);
      }
    }
  }

  /** Appends until the disk is full, then says how much can still be read. */
  private static void fill(LearnerLog log, PrintStream out) {
    long last = 0;
    try {
      for (int i = 0; ; i++) {
        last = log.append(Events.responses("fill-" + i, 50)).getLast();
      }
    } catch (XuebanException e) {
      out.println("last " + last);
      out.println(e.code());
      out.println("size " + log.size());
    }
  }
}
