package xueban.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import xueban.model.eval.PredictionRow;

/**
 * How well answers are predicted from the learner's answers before them, on the test rows of every
 * table in {@code responses/}: with the shipped weights; with each kind of tracer trained on the
 * table's other rows; and, as the control, with each trained and measured on outcomes shuffled over
 * all rows. An answered question is one row, however many concepts it has.
 *
 * <p>The baseline of a trained model is the shipped one. Beside the tables, the time that {@link
 * BktFit} takes.
 */
final class TracingBench implements Bench {
  private static final String FOLDER = "responses";
  static final String ENDING = ".tsv.gz";

  @Override
  public String name() {
    return "tracing";
  }

  @Override
  public String what() {
    return "predicts answers: out of the box, trained, and with shuffled outcomes";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    List<Figure> figures = new ArrayList<>();
    try (Writer kept = rows(options)) {
      kept.write("data\tmodel\t" + PredictionRow.HEADER);
      for (Path table : tables(options)) {
        figures.addAll(new TracingTable(table, kept, options).figures());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the rows of the tracing bench", e);
    }
    if (options.part().models().isEmpty()) {
      options.progress().accept(BktFit.DATA + ": fits bkt");
      figures.add(BktFit.figure());
    }
    return new BenchReport(name(), figures);
  }

  private static Writer rows(BenchOptions options) throws IOException {
    return options.rowsFile().isPresent()
        ? Files.newBufferedWriter(options.rowsFile().get(), StandardCharsets.UTF_8)
        : new StringWriter(); // nobody asked for rows: takes the heading alone
  }

  private static List<Path> tables(BenchOptions options) {
    Path folder = options.file(FOLDER);
    try (Stream<Path> files = Files.list(folder)) {
      List<String> wanted = options.part().sets();
      List<Path> tables =
          files
              .filter(f -> f.toString().endsWith(ENDING))
              .filter(f -> wanted.isEmpty() || wanted.contains(TracingTable.name(f)))
              .sorted()
              .toList();
      if (tables.isEmpty()) {
        throw new MissingDataException(
            folder.resolve((wanted.isEmpty() ? "*" : String.join("|", wanted)) + ENDING));
      }
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
