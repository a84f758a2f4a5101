package xueban.server.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import xueban.v1.ActivateModelRequest;
import xueban.v1.ModelServiceGrpc.ModelServiceBlockingV2Stub;

/** {@code ./xueban model activate VERSION}. */
@Command(
    name = "activate",
    mixinStandardHelpOptions = true,
    description = "Lets a model serve from now on; no restart is needed.")
final class ModelActivateCommand extends ModelVersionCommand {
  @Override
  int run(ModelServiceBlockingV2Stub models, String version, PrintWriter out, PrintWriter err)
      throws Exception {
    ModelText.print(
        models
            .activateModel(ActivateModelRequest.newBuilder().setVersion(version).build())
            .getServing(),
        out,
        err);
    return 0;
  }
}
