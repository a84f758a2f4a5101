package xueban.bench;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import xueban.graph.KnowledgeGraph;
import xueban.model.ModelPurpose;
import xueban.model.ModelRegistry;
import xueban.nlp.Embedder;
import xueban.nlp.embed.LongTextEmbedder;
import xueban.nlp.tag.LabelFigures;
import xueban.nlp.tag.TagFigures;
import xueban.nlp.tag.TagFolder;
import xueban.nlp.tag.TagTraining;
import xueban.nlp.tag.TagTraining.Comparison;
import xueban.nlp.tag.TextLabel;
import xueban.storage.TenantReader;

/** {@code ./xueban train --kind tags}: learns to tag from the entries that people tagged. */
final class TagTrainRun {
  private final long seed;
  private final Consumer<String> progress;
  private final Optional<Embedder> embedder;

  /**
   * @param embedder whose vectors to learn from, too; empty to learn from characters alone
   */
  TagTrainRun(long seed, Consumer<String> progress, Optional<Embedder> embedder) {
    this.seed = seed;
    this.progress = progress;
    this.embedder = embedder;
  }

  TrainedModel train(TenantReader reader, PrintWriter out) {
    KnowledgeGraph graph = reader.graph();
    CatalogTexts texts = new CatalogTexts(seed);
    progress.accept("reads the catalog");
    reader.entries(texts::offer);
    TagTraining training = texts.training(graph, progress);
    embedder.map(LongTextEmbedder::over).ifPresent(training::with);
    out.println(training.data());
    out.flush();
    Comparison comparison = training.compare();
    out.print(table(comparison));
    out.flush();
    ModelRegistry registry =
        ModelRegistry.at(
            reader.modelFolder(),
            Clock.systemUTC(),
            ModelPurpose.TAGS,
            TagFolder.names(),
            folder -> TagFolder.read(folder, graph));
    return TrainedModel.added(registry, training.train(comparison), worse(comparison), reader, out);
  }

  private static String worse(Comparison comparison) {
    return comparison.isWorse()
        ? "its mean F1 on held-out texts, %.4f, is not above all that know less (names %.4f, always the most common concepts %.4f, concepts dealt anew %.4f)"
            .formatted(
                comparison.candidate().f1(),
                comparison.names().f1(),
                comparison.common().f1(),
                comparison.control().f1())
        : "";
  }

  private static String table(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    text.append(
        line(
            "%,d held-out texts".formatted(comparison.candidate().texts()),
            "mean F1",
            "first right"));
    text.append(line("learnt", comparison.candidate()));
    text.append(line("names alone, nothing learnt", comparison.names()));
    text.append(line("always the most common concepts", comparison.common()));
    text.append(line("control: concepts dealt anew", comparison.control()));
    comparison.labels().forEach((label, figures) -> text.append(labels(label, figures)));
    return text.toString();
  }

  private static String labels(TextLabel label, LabelFigures figures) {
    return "%s, %,d held-out texts: right %.4f, always the most common %.4f, control %.4f; told %.4f, of these right %.4f%s%n"
        .formatted(
            label.word(),
            figures.texts(),
            figures.right(),
            figures.common(),
            figures.control(),
            figures.told(),
            figures.rightOfTold(),
            figures.isUseful() ? "" : " (left out: no better than knowing less)");
  }

  private static String line(String what, TagFigures figures) {
    return line(
        what,
        String.format(Locale.ROOT, "%.4f", figures.f1()),
        String.format(Locale.ROOT, "%.4f", figures.first()));
  }

  private static String line(String what, String f1, String first) {
    return "%-34s %8s  %s%n".formatted(what, f1, first);
  }
}
