package xueban.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xueban.model.ModelPurpose;
import xueban.v1.ModelServiceGrpc;
import xueban.v1.RollbackModelRequest;

/** {@code ./xueban model rollback}. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = "Takes the last activation for a purpose back: the model before it serves again.")
final class ModelRollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(
      names = "--of",
      paramLabel = "PURPOSE",
      description =
          "What the model is for: learners, tags, short-answers, warnings or answers. Default:"
              + " ${DEFAULT-VALUE}.")
  private String purpose = ModelPurpose.LEARNERS.word();

  @Override
  public Integer call() throws Exception {
    try (ServiceLink link = ServiceLink.open(service)) {
      ModelText.print(
          ModelServiceGrpc.newBlockingV2Stub(link.channel())
              .rollbackModel(RollbackModelRequest.newBuilder().setPurpose(purpose).build())
              .getServing(),
          spec.commandLine().getOut(),
          spec.commandLine().getErr());
      return 0;
    }
  }
}
