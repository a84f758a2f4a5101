package xueban.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Searches that an engine is asked by turns with another, search by search, since the machine may
 * be shared. They are drawn as titles are, as frequent as Zipf has it; every second is held to a
 * subject. The first of them are cold: what they read has not been read by this process. Then come
 * some that warm up, and those that count.
 */
final class SearchTurns {
  private static final int SEED = 7;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final String data;
  private final int cold;
  private final int warmFrom;
  private final List<ScaleEngine.Asked> asked = new ArrayList<>();

  /**
   * Draws the searches.
   *
   * @param measured how many warm searches to measure, at least 10
   * @param data what figures say that they were measured on
   */
  SearchTurns(GeneratedTitles titles, int measured, String data) {
    if (measured < 10) {
      throw new IllegalArgumentException("measured (" + measured + ") must be at least 10.");
    }
    this.data = data;
    cold = measured / 10;
    warmFrom = cold + measured / 2;
    Random random = new Random(SEED);
    for (int i = 0; i < warmFrom + measured; i++) {
      asked.add(new ScaleEngine.Asked(titles.draw(random), i % 2 == 0));
    }
  }

  /** Times of an engine's searches, by the clock and by the processor. */
  private static final class Times {
    private final double[] millis;
    private final double[] work;

    Times(int searches) {
      millis = new double[searches];
      work = new double[searches];
    }

    /** Searches, notes what it took, and returns how many are found. */
    int search(ScaleEngine engine, ScaleEngine.Asked asked, int at) {
      long start = System.nanoTime();
      long worked = THREADS.getCurrentThreadCpuTime();
      int hits = engine.search(asked).size();
      work[at] = (THREADS.getCurrentThreadCpuTime() - worked) / 1e6;
      millis[at] = (System.nanoTime() - start) / 1e6;
      return hits;
    }
  }

  /** Returns what searches take of ours, beside the other. */
  List<Figure> ask(ScaleEngine ours, ScaleEngine other) {
    Times ourTimes = new Times(asked.size());
    Times otherTimes = new Times(asked.size());
    int found = 0;
    for (int i = 0; i < asked.size(); i++) {
      // Whoever comes first finds the processor's caches cold.
      if (i % 4 < 2) {
        otherTimes.search(other, asked.get(i), i);
      }
      found += ourTimes.search(ours, asked.get(i), i) > 0 ? 1 : 0;
      if (i % 4 >= 2) {
        otherTimes.search(other, asked.get(i), i);
      }
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("searches that find something", found / (double) asked.size(), "1", null));
    figures.addAll(times("cold", ourTimes.millis, otherTimes.millis, 0, cold));
    int end = asked.size();
    figures.addAll(times("warm", ourTimes.millis, otherTimes.millis, warmFrom, end));
    if (other.process().isEmpty()) { // its time is not that of the thread that waits for it
      figures.addAll(times("warm, processor time", ourTimes.work, otherTimes.work, warmFrom, end));
    }
    Load our = load(ours);
    Load theirs = load(other);
    figures.add(figure("searches a second, all cores", our.rate(), "1", theirs.rate()));
    figures.add(figure("processor time of each then, mean", our.millis(), "ms", theirs.millis()));
    return figures;
  }

  private List<Figure> times(String what, double[] ours, double[] other, int from, int to) {
    double[] ourSorted = sorted(ours, from, to);
    double[] otherSorted = sorted(other, from, to);
    return List.of(
        figure(what + ", p50", share(ourSorted, .5), "ms", share(otherSorted, .5)),
        figure(what + ", p99", share(ourSorted, .99), "ms", share(otherSorted, .99)));
  }

  private static double[] sorted(double[] times, int from, int to) {
    double[] some = Arrays.copyOfRange(times, from, to);
    Arrays.sort(some);
    return some;
  }

  private static double share(double[] sorted, double share) {
    return sorted[(int) (sorted.length * share)];
  }

  /** Returns which share of the hits that one has on the first page the other has there too. */
  double common(ScaleEngine one, ScaleEngine other) {
    double hits = 0;
    double both = 0;
    for (ScaleEngine.Asked search : asked.subList(0, cold)) {
      List<String> first = one.search(search);
      hits += first.size();
      both += first.stream().filter(Set.copyOf(other.search(search))::contains).count();
    }
    return hits == 0 ? 1 : both / hits;
  }

  /**
   * An engine with as many threads searching as there are cores.
   *
   * @param rate searches a second
   * @param millis processor time of each, on average, of this process and the engine's
   */
  private record Load(double rate, double millis) {}

  private Load load(ScaleEngine engine) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      long worked = worked(engine);
      long start = System.nanoTime();
      List<Future<?>> tasks = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int first = warmFrom + t;
        tasks.add(
            workers.submit(
                () -> {
                  for (int i = first; i < asked.size(); i += threads) {
                    engine.search(asked.get(i));
                  }
                }));
      }
      for (Future<?> task : tasks) {
        task.get();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      int searches = asked.size() - warmFrom;
      return new Load(searches / seconds, (worked(engine) - worked) / 1e6 / searches);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Searching was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  /** Returns the processor time of this process and the engine's so far, in ns. */
  private static long worked(ScaleEngine engine) {
    return Stream.concat(Stream.of(ProcessHandle.current()), engine.process().stream())
        .mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
        .sum();
  }

  private Figure figure(String name, double value, String unit, @Nullable Double baseline) {
    return new Figure(name, value, unit, baseline, data, "all");
  }
}
