package xueban.bench;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/**
 * How to measure.
 *
 * @param data folder of the evaluation data
 * @param rows file to keep every single answer in, or null to keep figures only
 * @param pictures folder to draw pictures in, or null to draw none
 * @param index what keeps what is indexed, so that a later run goes on, or null to keep none
 * @param part what of the bench is wanted
 * @param progress takes a line now and then that says what goes on
 */
public record BenchOptions(
    Path data,
    @Nullable Path rows,
    @Nullable Path pictures,
    @Nullable KeptIndex index,
    Part part,
    Consumer<String> progress) {
  public BenchOptions {
    requireNonNull(data, "data");
    requireNonNull(part, "part");
    requireNonNull(progress, "progress");
  }

  /**
   * A part of a bench, where it has parts.
   *
   * @param sets names of data sets, or empty for all
   * @param models names of models, or empty for those the bench compares
   * @param seeds how many trainings, at least 1: means are over these
   * @param control whether to measure on shuffled outcomes too
   * @param resources how many resources to generate, 1 to 100,000,000
   */
  public record Part(
      List<String> sets, List<String> models, int seeds, boolean control, int resources) {
    /** Resources that are generated unless somebody asks for another number. */
    public static final int RESOURCES = 1_000_000;

    /** All of it, with one seed. */
    public static final Part ALL = new Part(List.of(), List.of(), 1, true);

    /** Returns a part of a bench that generates the usual number of resources. */
    public Part(List<String> sets, List<String> models, int seeds, boolean control) {
      this(sets, models, seeds, control, RESOURCES);
    }

    public Part {
      sets = List.copyOf(sets);
      models = List.copyOf(models);
      if (seeds < 1) {
        throw XuebanException.invalid("seeds", "(" + seeds + ") must be at least 1.");
      }
      if (resources < 1 || resources > 100_000_000) {
        throw XuebanException.invalid(
            "resources", "(" + resources + ") must be in 1..100,000,000.");
      }
    }

    /** Returns whether a data set is wanted. */
    boolean wants(String set) {
      return sets.isEmpty() || sets.contains(set);
    }
  }

  /** Returns options that keep no index. */
  public BenchOptions(
      Path data,
      @Nullable Path rows,
      @Nullable Path pictures,
      Part part,
      Consumer<String> progress) {
    this(data, rows, pictures, null, part, progress);
  }

  /** Returns options for all of a bench, without pictures. */
  public BenchOptions(Path data, @Nullable Path rows, Consumer<String> progress) {
    this(data, rows, null, Part.ALL, progress);
  }

  /** Returns options that keep figures only. */
  public BenchOptions(Path data, Consumer<String> progress) {
    this(data, null, progress);
  }

  /** Returns where to draw pictures, or empty if nobody asked for them. */
  public Optional<Path> picturesFolder() {
    return Optional.ofNullable(pictures);
  }

  /** Returns where to keep what is indexed, or empty if nobody asked for it. */
  public Optional<KeptIndex> keptIndex() {
    return Optional.ofNullable(index);
  }

  /** Returns where to keep every single answer, or empty if nobody asked for it. */
  public Optional<Path> rowsFile() {
    return Optional.ofNullable(rows);
  }

  /**
   * Returns a file of the evaluation data.
   *
   * @throws MissingDataException if it is not there
   */
  public Path file(String name) {
    Path file = data.resolve(name);
    if (!Files.isReadable(file)) {
      throw new MissingDataException(file);
    }
    return file;
  }
}
