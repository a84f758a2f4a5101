package xueban.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xueban.XuebanException;
import xueban.recommend.ItemRowJson;
import xueban.tutor.Layer;
import xueban.tutor.generator.ItemSeries;
import xueban.tutor.generator.Template;
import xueban.tutor.generator.Templates;

/** {@code ./xueban generate items}: exercises as rows for {@code import resources}. */
@Command(
    name = "items",
    mixinStandardHelpOptions = true,
    description = {
      "Draws exercises with answers, steps, hints and figures from the built-in templates,",
      "each checked, and writes them as JSON lines for 'import resources'. The same options give",
      "the same items."
    })
final class GenerateItemsCommand implements Callable<Integer> {
  private static final int MOST = 10_000_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--seed",
      description = "Another seed gives other items. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--count", description = "How many. Default: ${DEFAULT-VALUE}.")
  private int count = 10_000;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to, gzipped if it ends in .gz. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("items.jsonl");

  @Option(names = "--grade", description = "Only this grade, 1 to 9.")
  private @Nullable Integer grade;

  @Option(names = "--concept", description = "Only this concept's id.")
  private @Nullable String concept;

  @Option(
      names = "--layer",
      description = "Only this layer: ${COMPLETION-CANDIDATES}; may be repeated.")
  private Set<Layer> layers = EnumSet.allOf(Layer.class);

  @Override
  public Integer call() {
    if (count < 1 || count > MOST) {
      throw XuebanException.invalid("--count", count + " must be in 1.." + MOST + ".");
    }
    List<Template> templates = templates();
    ItemSeries series = new ItemSeries(templates, layers, seed);
    Set<String> stems = new HashSet<>();
    long started = System.nanoTime();
    try (Writer writer = writer();
        Progress progress = new Progress(spec.commandLine().getErr())) {
      for (int i = 0; i < count; i++) {
        var item = series.item(i);
        stems.add(item.stem() + item.options());
        writer.write(ItemRowJson.line(item));
        writer.write('\n');
        if (i % 1_000 == 0) {
          progress.share(i + " items", i, count);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "\"%s\" cannot be written; give --out another file.".formatted(out), e);
    }
    PrintWriter printer = spec.commandLine().getOut();
    printer.printf(
        "%d items from %d templates in %s, %d of them with a text drawn before, in %.1f s%n",
        count, templates.size(), out, count - stems.size(), (System.nanoTime() - started) / 1e9);
    return 0;
  }

  private List<Template> templates() {
    List<Template> all = Templates.all();
    if (concept != null && all.stream().noneMatch(t -> t.concepts().contains(concept))) {
      throw XuebanException.invalid(
          "--concept",
          "no template is about \"%s\"; without it, items of every concept are drawn."
              .formatted(concept));
    }
    List<Template> fitting =
        all.stream()
            .filter(t -> grade == null || t.grade() == grade)
            .filter(t -> concept == null || t.concepts().contains(concept))
            .toList();
    if (fitting.isEmpty()) {
      throw XuebanException.invalid(
          "--grade", "no template fits grade %s; give 1 to 9, or leave it out.".formatted(grade));
    }
    return fitting;
  }

  private Writer writer() throws IOException {
    OutputStream file = Files.newOutputStream(out);
    return new java.io.OutputStreamWriter(
        new java.io.BufferedOutputStream(
            out.toString().endsWith(".gz") ? new GZIPOutputStream(file) : file),
        UTF_8);
  }
}
