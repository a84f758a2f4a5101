package xueban.bench;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Consumer;
import xueban.XuebanException;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.model.ModelRegistry;
import xueban.model.TracerReaders;
import xueban.storage.TenantReader;

/**
 * The model of a tenant that a new one is compared with before it serves.
 *
 * @param registry where it stands, and where the new one is added
 * @param model the chosen one; the shipped one if the chosen one cannot be read, so that training
 *     can mend what does not serve
 */
record ComparedModel(ModelRegistry registry, ModelFolder model) {
  /**
   * Opens a tenant's models for a purpose, and says so if the chosen one cannot be read.
   *
   * @param check throws if a model cannot serve
   */
  static ComparedModel of(
      TenantReader reader,
      ModelPurpose purpose,
      ModelFolder shipped,
      Consumer<ModelFolder> check,
      PrintWriter out) {
    ModelRegistry registry =
        ModelRegistry.at(reader.modelFolder(), Clock.systemUTC(), purpose, shipped, check);
    try {
      ModelFolder active = registry.active();
      check.accept(active);
      return new ComparedModel(registry, active);
    } catch (XuebanException | UncheckedIOException e) {
      out.printf(
          "%s cannot be read, so %s stands for it: %s%n",
          registry.activeVersion(), registry.shipped().card().name(), e.getMessage());
      out.flush();
      return new ComparedModel(registry, shipped);
    }
  }

  /** Opens a tenant's models that follow learners. */
  static ComparedModel ofLearners(TenantReader reader, PrintWriter out) {
    return of(
        reader,
        ModelPurpose.LEARNERS,
        ModelFolder.shipped(ModelRegistry.SHIPPED_KIND),
        TracerReaders.installed()::tracer,
        out);
  }

  /** Returns the name of the model. */
  String name() {
    return model.card().name();
  }
}
