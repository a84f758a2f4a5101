package xueban.bench;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import xueban.XuebanException;
import xueban.model.LearnerHistories;
import xueban.model.LearnerLog;
import xueban.model.eval.TenantTraining;
import xueban.model.eval.TenantTraining.Comparison;
import xueban.model.eval.TrainableKind;
import xueban.model.eval.TrainedUntil;
import xueban.nlp.Language;
import xueban.nlp.tag.TagFolder;
import xueban.recommend.ConceptPolicy;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.server.ServerConfig;
import xueban.server.SharedEmbedders;
import xueban.server.cli.Progress;
import xueban.storage.TenantReader;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;
import xueban.tutor.answer.AnswerFolder;
import xueban.tutor.grading.text.TextModel;
import xueban.tutor.insight.WarningFolder;

/** {@code ./xueban train}: trains a model on a tenant's own log, beside a service that may run. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains a model on a tenant's own data and adds it to the tenant's models: on the log one"
          + " that",
      "follows learners or one that warns of them early (--kind warnings), on the catalog one that",
      "tags texts (--kind tags), on what teachers graded one that scores short answers (--kind",
      "short-answers, also --graded FILE), on judged questions when one is answered (--kind"
          + " answers).",
      "First holds some of the data out and prints how well that is predicted, beside what serves",
      "now. The new model serves when it is activated. A service may run meanwhile."
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Data folder. Default: $XUEBAN_DATA_DIR, else ./data.")
  private @Nullable Path dataDir;

  @Option(
      names = "--tenant",
      paramLabel = "ID",
      description = "Whose log, if the data folder holds several.")
  private String tenant = "";

  @Option(
      names = "--kind",
      description =
          "What to train: stacked, logistic, bkt, best-lr, das3h, pfa, irt, elo, or the networks"
              + " attention and dkt; warnings; tags; short-answers; or answers. Default: stacked.")
  private String kind = TrainableKind.all().getFirst().name();

  @Option(
      names = "--responses",
      paramLabel = "FILE",
      description = "Train on the responses of a file, as import takes it, in place of the log.")
  private @Nullable Path responses;

  @Option(
      names = "--graded",
      paramLabel = "FILE",
      description = {
        "More graded answers for --kind short-answers, beside those of the service: answer,",
        "score in [0, 1], and item (of the catalog) or question and reference."
      })
  private @Nullable Path graded;

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = {
        "Judged questions for --kind answers: question, and entry: the ids of the catalog's"
            + " entries",
        "that answer it, or empty if none does."
      })
  private @Nullable Path questions;

  @Option(
      names = "--vectors",
      description = {
        "With --kind tags: learn from vectors of the texts, too. Tags are better; to tag an entry",
        "then takes longer (a tenth of a second with the transformer), and the service must make"
            + " the same vectors."
      })
  private boolean vectors;

  @Mixin private EmbeddingOption embedding = new EmbeddingOption();

  @Option(
      names = "--seed",
      description = "Seed of all random draws, those of the held-out learners too. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--activate",
      description = "Let the model serve at once, unless it is worse than the one that serves now.")
  private boolean activate;

  @Option(names = "--force", description = "With --activate: even if it is worse.")
  private boolean force;

  @Override
  public Integer call() {
    CommandLine commandLine = commandLine();
    if (force && !activate) {
      throw new ParameterException(commandLine, "--force does nothing without --activate.");
    }
    PrintWriter err = commandLine.getErr();
    try (Progress progress = new Progress(err)) {
      return train(commandLine.getOut(), progress::show);
    } catch (XuebanException | UncheckedIOException e) {
      err.println("xueban: " + e.getMessage());
      return 1;
    }
  }

  private int train(PrintWriter out, Consumer<String> progress) {
    if (graded != null && !kind.equals(TextModel.KIND)) {
      throw new ParameterException(commandLine(), "--graded FILE needs --kind short-answers.");
    }
    if (vectors && !kind.equals(TagFolder.KIND)) {
      throw new ParameterException(commandLine(), "--vectors needs --kind tags.");
    }
    if (kind.equals(AnswerFolder.KIND) != (questions != null)) {
      throw new ParameterException(
          commandLine(), "--kind answers and --questions FILE need each other.");
    }
    if (!vectors && !kind.equals(TextModel.KIND) && !kind.equals(AnswerFolder.KIND)) {
      embedding.requireNone(commandLine(), kind);
    }
    if (questions != null) {
      requireNoResponses();
      return trainSources(questions, progress, out);
    }
    if (kind.equals(TextModel.KIND)) {
      requireNoResponses();
      return trainOnAnswers(graded, progress, out);
    }
    if (kind.equals(TagFolder.KIND)) {
      requireNoResponses();
      return trainTags(progress, out);
    }
    if (kind.equals(WarningFolder.KIND)) {
      try (TenantReader reader = TenantReader.open(folder(), tenant)) {
        LearnerLog log = log(reader, progress, out);
        return serve(new WarningTrainRun(until(), seed, progress).train(reader, log, out), out);
      }
    }
    TrainableKind chosen = TrainableKind.named(kind);
    try (TenantReader reader = TenantReader.open(folder(), tenant)) {
      return serve(trainLearners(chosen, reader, progress, out), out);
    }
  }

  private int trainOnAnswers(@Nullable Path file, Consumer<String> progress, PrintWriter out) {
    try (TenantReader reader = TenantReader.open(folder(), tenant);
        SharedEmbedders embedders = embedding.load(out)) {
      AnswerTrainRun run = new AnswerTrainRun(file, seed, progress, embedders::embedder);
      return serve(run.train(reader, out), out);
    }
  }

  private int trainSources(Path file, Consumer<String> progress, PrintWriter out) {
    try (TenantReader reader = TenantReader.open(folder(), tenant);
        SharedEmbedders embedders = embedding.load(out)) {
      return serve(new SourceTrainRun(file, seed, progress, embedders).train(reader, out), out);
    }
  }

  private int trainTags(Consumer<String> progress, PrintWriter out) {
    try (TenantReader reader = TenantReader.open(folder(), tenant);
        @Nullable SharedEmbedders embedders = vectors ? embedding.load(out) : null) {
      TagTrainRun run =
          new TagTrainRun(
              seed,
              progress,
              Optional.ofNullable(embedders).map(all -> all.embedder(Language.CHINESE)));
      return serve(run.train(reader, out), out);
    }
  }

  private void requireNoResponses() {
    if (responses != null) {
      throw new ParameterException(
          commandLine(), "--responses does nothing with --kind %s.".formatted(kind));
    }
  }

  private TrainedModel trainLearners(
      TrainableKind chosen, TenantReader reader, Consumer<String> progress, PrintWriter out) {
    ComparedModel serving = ComparedModel.ofLearners(reader, out);
    TenantTraining training =
        new TenantTraining(
            chosen,
            new LearnerHistories(log(reader, progress, out)),
            CatalogItems.of(reader, progress),
            until(),
            seed,
            progress);
    out.println(training.data());
    out.flush();
    Comparison comparison = training.compare(serving.model());
    out.print(new ComparisonTable(chosen.name(), serving.name(), comparison).text());
    if (comparison.flattered()) {
      out.printf(
          "%s was trained on these responses too, so its figures flatter it; there are fewer than"
              + " %d newer ones%n",
          serving.name(), TenantTraining.LEAST_FRESH);
    }
    out.flush();
    String worse =
        comparison.isWorse()
            ? "its log loss on held-out learners, %.4f, is above that of %s, %.4f"
                .formatted(
                    comparison.candidate().all().logLoss(),
                    serving.name(),
                    comparison.active().all().logLoss())
            : "";
    return TrainedModel.added(serving.registry(), training.train(comparison), worse, reader, out);
  }

  private int serve(TrainedModel trained, PrintWriter out) {
    String version = trained.version();
    if (!activate) {
      out.printf("it does not serve yet: ./xueban model activate %s%n", version);
      return 0;
    }
    if (!trained.worse().isEmpty() && !force) {
      commandLine()
          .getErr()
          .printf(
              "xueban: %s was not activated: %s. --force activates it nevertheless.%n",
              version, trained.worse());
      return 1;
    }
    trained.registry().activate(version, "train, " + System.getProperty("user.name", "somebody"));
    out.printf(
        "%s serves; ./xueban model rollback%s takes it back%n", version, trained.rollbackOption());
    return 0;
  }

  private TrainedUntil until() {
    TrainedUntil.Source source =
        responses == null ? TrainedUntil.Source.LOG : TrainedUntil.Source.FILE;
    return new TrainedUntil(source, Clock.systemUTC().instant());
  }

  private LearnerLog log(TenantReader reader, Consumer<String> progress, PrintWriter out) {
    if (responses == null) {
      return reader.log(events -> progress.accept("reads the log: %,d events".formatted(events)));
    }
    progress.accept("reads " + responses);
    InMemoryStores stores = new InMemoryStores();
    try (Xueban xueban = Xueban.open(stores)) {
      ImportReport report =
          xueban.importResponses(responses, ImportOptions.defaults(), ConceptPolicy.CREATE);
      out.printf(
          "%s: %,d rows, %,d of them rejected%n", responses, report.read(), report.rejected());
    }
    return stores.learnerLog();
  }

  private Path folder() {
    return dataDir == null ? ServerConfig.ofEnvironment(System.getenv()).dataDir() : dataDir;
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return spec.commandLine();
  }
}
