package xueban.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.v1.ActivateModelRequest;
import xueban.v1.ModelServiceGrpc;

/** {@code ./xueban model activate VERSION}. */
@Command(
    name = "activate",
    mixinStandardHelpOptions = true,
    description = "Lets a model serve from now on; no restart is needed.")
final class ModelActivateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(index = "0", paramLabel = "VERSION", description = "As model list says it.")
  private String version = "";

  @Override
  public Integer call() throws Exception {
    try (ServiceLink link = ServiceLink.open(service)) {
      ModelText.print(
          ModelServiceGrpc.newBlockingV2Stub(link.channel())
              .activateModel(ActivateModelRequest.newBuilder().setVersion(version).build())
              .getServing(),
          spec.commandLine().getOut(),
          spec.commandLine().getErr());
      return 0;
    }
  }
}
