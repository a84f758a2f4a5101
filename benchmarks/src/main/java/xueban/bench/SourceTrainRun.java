package xueban.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import xueban.XuebanException;
import xueban.model.ModelPurpose;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Resource;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.row.Row;
import xueban.row.RowFile;
import xueban.row.RowOutcome;
import xueban.server.SharedEmbedders;
import xueban.storage.TenantReader;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;
import xueban.tutor.answer.AnswerFolder;
import xueban.tutor.answer.AnswerWeights;
import xueban.tutor.answer.SourceFigures;
import xueban.tutor.answer.SourceTraining;
import xueban.tutor.answer.SourceTraining.Comparison;
import xueban.tutor.answer.SourcedQuestion;

/**
 * {@code ./xueban train --kind answers}: learns when a question is answered from a file of judged
 * ones. A row has {@code question} and {@code entry}, ids of the catalog that answer it (several
 * may be a list), empty if nothing there does. They are read against a copy of these entries and
 * {@value #MOST_OTHERS} others at most, drawn by chance.
 */
final class SourceTrainRun {
  /** More would take long: each entry of the copy is embedded, some tens of milliseconds. */
  static final int MOST_OTHERS = 2_000;

  private static final int BATCH = 500;

  /** How a service answers with vectors that no weights fit. */
  private static final String BY_WORDS = "by words alone";

  private final Path file;
  private final long seed;
  private final Consumer<String> progress;
  private final SharedEmbedders embedders;
  private final Set<String> wanted = new HashSet<>();
  private final List<CatalogEntry> judged = new ArrayList<>();
  private final List<CatalogEntry> others = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final List<SourcedQuestion> questions = new ArrayList<>();
  private long resources;

  SourceTrainRun(Path file, long seed, Consumer<String> progress, SharedEmbedders embedders) {
    this.file = file;
    this.seed = seed;
    this.progress = progress;
    this.embedders = embedders;
  }

  TrainedModel train(TenantReader reader, PrintWriter out) {
    read(ImportOptions.defaults(), row -> wanted.addAll(row.list("entry")));
    progress.accept("reads the catalog");
    Random random = new Random(seed);
    reader.entries(entry -> offer(entry, random));
    ImportOptions telling =
        ImportOptions.defaults()
            .withRejections(
                (bad, raw) -> out.printf("%s, line %d: %s%n", file, bad.line(), bad.reason()));
    ImportReport report = read(telling, this::take);
    out.printf("%s: %,d rows, %,d of them rejected%n", file, report.read(), report.rejected());
    String catalog = catalog();
    out.println(catalog);
    out.flush();
    InMemoryStores copy = new InMemoryStores();
    copy.graph().save(reader.graph());
    copy.catalog().put(Stream.concat(judged.stream(), others.stream()).toList());
    try (Xueban xueban = embedders.equip(Xueban.builder(copy)).open()) {
      SourceTraining training = xueban.trainingOfAnswers(questions, seed, progress);
      out.println(training.data());
      if (judged.size() + others.size() < resources) {
        out.println(
            "Figures are flattered: most near neighbours of what answers are not among them");
      }
      if (!training.hasOpenQuestions()) {
        out.println(
            "No question is without an entry: add some that nothing in the catalog answers");
      }
      out.flush();
      ComparedModel serving =
          ComparedModel.of(
              reader, ModelPurpose.ANSWERS, AnswerFolder.shipped(), AnswerFolder::read, out);
      AnswerWeights chosen = AnswerFolder.read(serving.model());
      Embedder embedder = embedders.embedder(Language.CHINESE);
      String shipped = AnswerFolder.shipped().card().name();
      boolean fits = chosen.fits(embedder);
      String instead = AnswerWeights.shipped().fits(embedder) ? shipped : BY_WORDS;
      Comparison comparison = training.compare(fits ? chosen : AnswerWeights.shipped());
      out.print(table(comparison, fits ? serving.name() : instead));
      if (!fits) {
        out.printf(
            "%s was fitted to vectors of %s, so what a service with these does stands for it: %s%n",
            serving.name(), chosen.embedder(), instead);
      } else if (!serving.name().equals(shipped)) {
        out.printf(
            "%s may have been fitted to these questions, which flatters it%n", serving.name());
      }
      out.flush();
      return TrainedModel.added(
          serving.registry(), training.train(comparison, catalog), worse(comparison), reader, out);
    }
  }

  private ImportReport read(ImportOptions options, Consumer<Row> taker) {
    return RowFile.read(
        file, options, BATCH, rows -> rows.stream().map(row -> outcome(row, taker)).toList());
  }

  private static RowOutcome outcome(Row row, Consumer<Row> taker) {
    try {
      taker.accept(row);
      return RowOutcome.ADDED;
    } catch (XuebanException e) {
      return RowOutcome.rejected(String.valueOf(e.getMessage()));
    }
  }

  /** Keeps an entry that answers a question, and of the others each with the same chance. */
  private void offer(CatalogEntry entry, Random random) {
    if (!(entry instanceof Resource)) {
      return; // items are not quoted
    }
    resources++;
    if (wanted.contains(entry.id())) {
      judged.add(entry);
      known.add(entry.id());
    } else if (others.size() < MOST_OTHERS) {
      others.add(entry);
    } else {
      long place = random.nextLong(resources - judged.size());
      if (place < MOST_OTHERS) {
        others.set((int) place, entry);
      }
    }
  }

  private void take(Row row) {
    List<String> entries = row.list("entry");
    for (String entry : entries) {
      if (!known.contains(entry)) {
        throw XuebanException.invalid(
            "entry",
            "\"%s\" is no resource of the catalog. Correct the id, or leave it empty if nothing answers."
                .formatted(entry));
      }
    }
    questions.add(new SourcedQuestion(row.text("question"), Set.copyOf(entries)));
  }

  private String catalog() {
    return judged.size() + others.size() == resources
        ? "all %,d resources of the catalog".formatted(resources)
        : "%,d of %,d resources of the catalog, those that answer and others by chance"
            .formatted(judged.size() + others.size(), resources);
  }

  private static String worse(Comparison comparison) {
    return comparison.isWorse()
        ? String.format(
            Locale.ROOT,
            "its loss on held-out questions, %.4f, is not below those of what serves (%.4f) and of"
                + " the control (%.4f)",
            comparison.learnt().loss(),
            comparison.serving().loss(),
            comparison.control().loss())
        : "";
  }

  private static String table(Comparison comparison, String serving) {
    return "%,d held-out questions that can be answered, %,d that cannot%n"
            .formatted(comparison.learnt().answerable(), comparison.learnt().unanswerable())
        + "  %-34s %12s %15s %15s %10s  %s%n"
            .formatted(
                "", "right quoted", "refused wrongly", "refused rightly", "told apart", "loss")
        + line("learnt", comparison.learnt())
        + line(serving, comparison.serving())
        + line("control: answerable dealt anew", comparison.control());
  }

  private static String line(String what, SourceFigures figures) {
    return String.format(
        Locale.ROOT,
        "  %-34s %12.4f %15.4f %15.4f %10.4f  %.4f%n",
        what,
        figures.quoted(),
        figures.refused(),
        figures.rightlyRefused(),
        figures.toldApart(),
        figures.loss());
  }
}
