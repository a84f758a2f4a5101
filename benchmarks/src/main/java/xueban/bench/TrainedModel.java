package xueban.bench;

import java.io.PrintWriter;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.model.ModelRegistry;
import xueban.storage.TenantReader;

/**
 * A model that was trained and added to a tenant's models.
 *
 * @param worse why it should not serve, in words that go on "it was not activated:"; empty if
 *     nothing speaks against it
 */
record TrainedModel(ModelRegistry registry, String version, String worse) {
  /** Adds a model and says so. */
  static TrainedModel added(
      ModelRegistry registry,
      ModelFolder model,
      String worse,
      TenantReader reader,
      PrintWriter out) {
    String version = registry.add(model).card().name();
    out.printf("added %s to %s%n", version, reader.modelFolder());
    return new TrainedModel(registry, version, worse);
  }

  /** Returns what a rollback needs beside the command, with a blank before it; or empty. */
  String rollbackOption() {
    ModelPurpose purpose = registry.purpose();
    return purpose == ModelPurpose.LEARNERS ? "" : " --of " + purpose.word();
  }
}
