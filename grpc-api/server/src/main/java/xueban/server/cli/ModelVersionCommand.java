package xueban.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.v1.ModelServiceGrpc;
import xueban.v1.ModelServiceGrpc.ModelServiceBlockingV2Stub;

/** A command about one learner model of a service. */
abstract class ModelVersionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(index = "0", paramLabel = "VERSION", description = "As model list says it.")
  private String version = "";

  /** Does it and returns the exit code. */
  abstract int run(
      ModelServiceBlockingV2Stub models, String version, PrintWriter out, PrintWriter err)
      throws Exception;

  @Override
  public final Integer call() throws Exception {
    try (ServiceLink link = ServiceLink.open(service)) {
      return run(
          ModelServiceGrpc.newBlockingV2Stub(link.channel()),
          version,
          spec.commandLine().getOut(),
          spec.commandLine().getErr());
    }
  }
}
