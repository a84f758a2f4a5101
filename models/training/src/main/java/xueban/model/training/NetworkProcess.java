package xueban.model.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.LearnerEvent;
import xueban.model.LearnerEventCodec;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;

/**
 * Trains a network in a process of its own: native memory is given back when it ends, a crash in
 * native code takes nothing along, and OpenMP gets one thread, which only the environment of a
 * process can tell it (two can be ten times slower). Needs up to 4 GB.
 */
public final class NetworkProcess {
  private static final String PROGRESS = "progress ";
  private static final String REFUSED = "refused ";
  private static final String HISTORIES = "histories.bin";
  private static final String MODEL = "model";
  private static final int LAST_LINES = 20;

  private NetworkProcess() {}

  /**
   * Returns a trained model.
   *
   * @param card of the model
   * @param histories each learner's events in log order, corrections applied, no learner twice
   * @param progress takes a line an epoch
   * @throws XuebanException {@code INVALID_INPUT} if this data cannot be trained on, {@code
   *     INTERNAL} with the last lines of the process if it failed
   */
  public static ModelFolder train(
      NetworkKind kind,
      ModelCard card,
      List<? extends List<LearnerEvent>> histories,
      long seed,
      Consumer<String> progress) {
    try {
      Path folder = Files.createTempDirectory("xueban-training");
      try {
        write(histories, folder.resolve(HISTORIES));
        run(folder, kind, seed, progress);
        ModelFolder trained = ModelFolder.read(folder.resolve(MODEL));
        Map<String, byte[]> files = new TreeMap<>();
        trained.card().files().keySet().forEach(name -> files.put(name, trained.file(name)));
        return ModelFolder.of(card, files);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot train a network in a process of its own", e);
    }
  }

  /**
   * The other process: trains on what the folder holds, and writes the model into it.
   *
   * @param args folder, name of the {@link NetworkKind}, seed
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    NetworkKind kind = NetworkKind.valueOf(args[1]);
    long seed = Long.parseLong(args[2]);
    ModelCard card =
        new ModelCard(kind.kind(), "1", "", "", "", "", seed, new TreeMap<>(), new TreeMap<>());
    try {
      List<List<LearnerEvent>> histories = read(folder.resolve(HISTORIES));
      kind.train(card, histories, seed, line -> System.out.println(PROGRESS + line))
          .write(folder.resolve(MODEL));
    } catch (XuebanException e) {
      System.out.println(REFUSED + e.code() + " " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Path folder, NetworkKind kind, long seed, Consumer<String> progress)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx2g",
            "-Dorg.bytedeco.javacpp.maxbytes=1500m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            NetworkProcess.class.getName(),
            folder.toString(),
            kind.name(),
            Long.toString(seed));
    builder.environment().put("OMP_NUM_THREADS", "1");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    Deque<String> last = new ArrayDeque<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(PROGRESS)) {
          progress.accept(line.substring(PROGRESS.length()));
        } else if (line.startsWith(REFUSED)) {
          String[] words = line.split(" ", 3);
          throw new XuebanException(ErrorCode.valueOf(words[1]), words[2]);
        }
        last.add(line);
        if (last.size() > LAST_LINES) {
          last.remove();
        }
      }
      int exit = process.waitFor();
      if (exit != 0) {
        throw new XuebanException(
            ErrorCode.INTERNAL,
            "Training %s ended with code %d; its last lines:%n%s"
                .formatted(kind.kind(), exit, String.join(System.lineSeparator(), last)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new XuebanException(ErrorCode.INTERNAL, "Training was interrupted.", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static void write(List<? extends List<LearnerEvent>> histories, Path file)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(histories.size());
      for (List<LearnerEvent> events : histories) {
        out.writeInt(events.size());
        for (LearnerEvent event : events) {
          byte[] bytes = LearnerEventCodec.encode(event);
          out.writeInt(bytes.length);
          out.write(bytes);
        }
      }
    }
  }

  private static List<List<LearnerEvent>> read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      List<List<LearnerEvent>> histories = new ArrayList<>();
      for (int learners = in.readInt(); learners > 0; learners--) {
        List<LearnerEvent> events = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
          events.add(LearnerEventCodec.decode(in.readNBytes(in.readInt())));
        }
        histories.add(events);
      }
      return histories;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
