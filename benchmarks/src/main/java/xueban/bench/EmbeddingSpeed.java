package xueban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;
import xueban.nlp.embed.StaticEmbedder;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.recommend.Resource;

/**
 * Texts of 100 characters a second on all cores by the transformer and by the static embedder,
 * which take turns; and what loading each takes.
 */
final class EmbeddingSpeed {
  private static final int TEXTS = 20_000;
  private static final int BY_TRANSFORMER = 200;
  private static final int LENGTH = 100;
  private static final int TURNS = 5;
  private static final Path STATUS = Path.of("/proc/self/status");

  private EmbeddingSpeed() {}

  static List<Figure> measure(Consumer<String> progress) {
    List<Figure> figures = new ArrayList<>();
    List<String> texts = texts();
    try (Embedder table = loaded(StaticEmbedder::chinese, "static", figures);
        Embedder transformer = loaded(BgeEmbedder::chinese, "transformer", figures)) {
      rate(table, texts); // warms up
      rate(transformer, texts.subList(0, BY_TRANSFORMER));
      double[] fast = new double[TURNS];
      double[] slow = new double[TURNS];
      for (int turn = 0; turn < TURNS; turn++) {
        slow[turn] = rate(transformer, texts.subList(0, BY_TRANSFORMER));
        fast[turn] = rate(table, texts);
        progress.accept(
            "turn %d: transformer %,.0f a second, static %,.0f"
                .formatted(turn + 1, slow[turn], fast[turn]));
      }
      double baseline = median(slow);
      figures.add(figure("texts of 100 characters: transformer", baseline, "a second", null));
      figures.add(figure("texts of 100 characters: static", median(fast), "a second", baseline));
      figures.add(figure("how many times as fast", median(fast) / baseline, "times", null));
    }
    return figures;
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    for (Resource resource : new GeneratedCatalog(TEXTS).resources()) {
      rest.append(EntryText.of(resource).replace('\n', ' '));
      while (rest.length() >= LENGTH && texts.size() < TEXTS) {
        texts.add(rest.substring(0, LENGTH));
        rest.delete(0, LENGTH);
      }
    }
    return texts;
  }

  /** Loads an embedder and takes a first vector of it. */
  private static Embedder loaded(Supplier<Embedder> loader, String name, List<Figure> figures) {
    double before = resident();
    long start = System.nanoTime();
    Embedder embedder = loader.get();
    embedder.embed("一元二次方程", TextRole.QUERY);
    double millis = (System.nanoTime() - start) / 1e6;
    figures.add(figure("load and first vector: " + name, millis, "ms", null));
    if (before > 0) {
      figures.add(figure("memory that loading adds: " + name, resident() - before, "MiB", null));
    }
    return embedder;
  }

  /** Returns the resident memory after a collection, in MiB, or 0 where it is not known. */
  private static double resident() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static double rate(Embedder embedder, List<String> texts) {
    long start = System.nanoTime();
    double sum =
        texts.parallelStream().mapToDouble(text -> embedder.embed(text, TextRole.PASSAGE)[0]).sum();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (Double.isNaN(sum)) {
      throw new IllegalStateException("A vector is no numbers");
    }
    return texts.size() / seconds;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static Figure figure(String name, double value, String unit, @Nullable Double baseline) {
    return new Figure(name, value, unit, baseline, "generated texts", "all");
  }
}
