package xueban.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import xueban.v1.ModelServiceGrpc;
import xueban.v1.RollbackModelRequest;

/** {@code ./xueban model rollback}. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = "Takes the last activation back: the model before it serves again.")
final class ModelRollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Override
  public Integer call() throws Exception {
    try (ServiceLink link = ServiceLink.open(service)) {
      ModelText.print(
          ModelServiceGrpc.newBlockingV2Stub(link.channel())
              .rollbackModel(RollbackModelRequest.getDefaultInstance())
              .getServing(),
          spec.commandLine().getOut(),
          spec.commandLine().getErr());
      return 0;
    }
  }
}
