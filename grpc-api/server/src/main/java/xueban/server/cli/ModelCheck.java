package xueban.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.model.ModelRegistry;
import xueban.model.TracerReaders;
import xueban.nlp.tag.TagFolder;
import xueban.tutor.answer.AnswerFolder;
import xueban.tutor.grading.text.TextModel;
import xueban.tutor.insight.WarningFolder;

/** Looks whether the models that tenants chose can serve; reads their folders, changes nothing. */
final class ModelCheck {
  private ModelCheck() {}

  /** Returns one check for all tenants of a data folder. */
  static Check of(Path dataDir) {
    List<String> problems = new ArrayList<>();
    int chosen = 0;
    try {
      for (Path folder : folders(dataDir)) {
        for (ModelRegistry registry : registries(folder)) {
          chosen += registry.history().active().isPresent() ? 1 : 0;
          try {
            read(registry.active());
          } catch (XuebanException e) {
            problems.add(e.getMessage());
          }
        }
      }
    } catch (XuebanException | UncheckedIOException e) {
      problems.add(e.getMessage());
    }
    return problems.isEmpty()
        ? Check.ok("models", chosen + " trained ones serve, and what is built in")
        : Check.warn("models", "what is built in serves instead: " + String.join(" ", problems));
  }

  private static List<ModelRegistry> registries(Path folder) {
    Clock clock = Clock.systemUTC();
    return List.of(
        ModelRegistry.at(folder, clock),
        ModelRegistry.at(folder, clock, ModelPurpose.TAGS, TagFolder.names(), ModelCheck::read),
        ModelRegistry.at(
            folder,
            clock,
            ModelPurpose.SHORT_ANSWERS,
            ModelFolder.shipped(TextModel.KIND),
            ModelCheck::read),
        ModelRegistry.at(
            folder, clock, ModelPurpose.WARNINGS, WarningFolder.shipped(), ModelCheck::read),
        ModelRegistry.at(
            folder, clock, ModelPurpose.ANSWERS, AnswerFolder.shipped(), ModelCheck::read));
  }

  /** Reads a model as the service does, or throws. */
  private static void read(ModelFolder model) {
    switch (ModelPurpose.ofKind(model.card().kind())) {
      case LEARNERS -> TracerReaders.installed().tracer(model);
      case TAGS -> TagFolder.read(model, KnowledgeGraph.empty());
      case SHORT_ANSWERS -> TextModel.of(model);
      case WARNINGS -> WarningFolder.read(model);
      case ANSWERS -> AnswerFolder.read(model);
    }
  }

  /** Returns the folders of models that there are. */
  private static List<Path> folders(Path dataDir) {
    List<Path> tenants = new ArrayList<>(List.of(dataDir));
    Path more = dataDir.resolve("tenants");
    if (Files.isDirectory(more)) {
      try (Stream<Path> entries = Files.list(more)) {
        entries.sorted().forEach(tenants::add);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot list the tenants in " + more, e);
      }
    }
    return tenants.stream()
        .map(tenant -> tenant.resolve("models"))
        .filter(Files::isDirectory)
        .toList();
  }
}
