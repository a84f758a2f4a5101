package xueban.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
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
 * some that warm up, and those that count. As many are then asked at a time as there are cores.
 */
final class SearchTurns {
  private static final int SEED = 7;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final String data;
  private final int cold;
  private final int warmFrom;

  /** What counts; further ones, if any, are for asking many at a time. */
  private final int end;

  private final List<ScaleEngine.Asked> asked;

  private SearchTurns(int measured, String data, List<ScaleEngine.Asked> asked) {
    this.data = data;
    this.asked = asked;
    cold = measured / 10;
    warmFrom = warmFrom(measured);
    end = warmFrom + measured;
  }

  private static int warmFrom(int measured) {
    return measured / 10 + measured / 2;
  }

  /**
   * Draws searches, some of them more than once.
   *
   * @param measured how many warm searches to measure, at least 10
   * @param data what figures say that they were measured on
   */
  static SearchTurns drawn(GeneratedTitles titles, int measured, String data) {
    requireEnough(measured);
    Random random = new Random(SEED);
    List<ScaleEngine.Asked> asked = new ArrayList<>();
    while (asked.size() < warmFrom(measured) + measured) {
      asked.add(new ScaleEngine.Asked(titles.draw(random), asked.size() % 2 == 0));
    }
    return new SearchTurns(measured, data, asked);
  }

  /** Draws searches, each of another text, also those that are asked many at a time. */
  static SearchTurns fresh(GeneratedTitles titles, int measured, String data) {
    requireEnough(measured);
    Random random = new Random(SEED);
    Set<String> texts = new LinkedHashSet<>();
    while (texts.size() < warmFrom(measured) + 2 * measured) {
      texts.add(titles.draw(random));
    }
    List<ScaleEngine.Asked> asked = new ArrayList<>();
    texts.forEach(text -> asked.add(new ScaleEngine.Asked(text, asked.size() % 2 == 0)));
    return new SearchTurns(measured, data, asked);
  }

  private static void requireEnough(int measured) {
    if (measured < 10) {
      throw new IllegalArgumentException("measured (" + measured + ") must be at least 10.");
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

  /** Returns what searches take of ours. */
  List<Figure> ask(ScaleEngine ours) {
    return ask(ours, null);
  }

  /** Returns what searches take of ours, beside another or none. */
  List<Figure> ask(ScaleEngine ours, @Nullable ScaleEngine other) {
    Times ourTimes = new Times(end);
    @Nullable Times otherTimes = other == null ? null : new Times(end);
    int found = 0;
    for (int i = 0; i < end; i++) {
      // Whoever comes first finds the processor's caches cold.
      boolean oursFirst = i % 4 >= 2;
      if (other != null && otherTimes != null && !oursFirst) {
        otherTimes.search(other, asked.get(i), i);
      }
      found += ourTimes.search(ours, asked.get(i), i) > 0 ? 1 : 0;
      if (other != null && otherTimes != null && oursFirst) {
        otherTimes.search(other, asked.get(i), i);
      }
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("searches that find something", found / (double) end, "1", null));
    figures.addAll(clock("cold", ourTimes, otherTimes, 0, cold));
    figures.addAll(clock("warm", ourTimes, otherTimes, warmFrom, end));
    if (other == null || other.process().isEmpty()) { // else not that of the thread that waits
      figures.addAll(work(ourTimes, otherTimes));
    }
    Load our = load(ours);
    @Nullable Load theirs = other == null ? null : load(other);
    figures.add(
        figure(
            "searches a second, all cores",
            our.rate(),
            "1",
            theirs == null ? null : theirs.rate()));
    figures.add(
        figure(
            "processor time of each then, mean",
            our.millis(),
            "ms",
            theirs == null ? null : theirs.millis()));
    return figures;
  }

  private List<Figure> clock(String what, Times ours, @Nullable Times other, int from, int to) {
    return times(what, ours.millis, other == null ? null : other.millis, from, to);
  }

  private List<Figure> work(Times ours, @Nullable Times other) {
    return times(
        "warm, processor time", ours.work, other == null ? null : other.work, warmFrom, end);
  }

  private List<Figure> times(
      String what, double[] ours, double @Nullable [] other, int from, int to) {
    List<Figure> figures = new ArrayList<>();
    for (int hundredths : List.of(50, 99)) {
      figures.add(
          figure(
              what + ", p" + hundredths,
              share(ours, from, to, hundredths),
              "ms",
              other == null ? null : share(other, from, to, hundredths)));
    }
    return figures;
  }

  private static double share(double[] times, int from, int to, int hundredths) {
    double[] some = Arrays.copyOfRange(times, from, to);
    Arrays.sort(some);
    return some[some.length * hundredths / 100];
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
    int from = asked.size() > end ? end : warmFrom;
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      long worked = worked(engine);
      long start = System.nanoTime();
      List<Future<?>> tasks = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int first = from + t;
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
      int searches = asked.size() - from;
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
