package xueban.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.v1.EraseLearnerRequest;
import xueban.v1.EraseLearnerResponse;
import xueban.v1.LearnerServiceGrpc;

/** {@code ./xueban learner erase LEARNER --yes}. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Erases a learner for good: log, profile, questions, decisions, homework, rosters.",
      "Backups of the data folder are not reached; erase there too."
    })
final class LearnerEraseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(index = "0", paramLabel = "LEARNER", description = "Id of the learner.")
  private String learner = "";

  @Option(names = "--yes", description = "Must be given: nothing brings the learner back.")
  private boolean sure;

  @Override
  public Integer call() throws Exception {
    if (!sure) {
      throw new ParameterException(
          spec.commandLine(),
          "Nothing brings %s back. Add --yes if that is meant.".formatted(learner));
    }
    try (ServiceLink link = ServiceLink.open(service)) {
      EraseLearnerResponse erased =
          LearnerServiceGrpc.newBlockingV2Stub(link.channel())
              .eraseLearner(EraseLearnerRequest.newBuilder().setLearnerId(learner).build());
      spec.commandLine()
          .getOut()
          .printf(
              "erased %s: %d events, %d decisions, %d questions, %d homework, %d classes%n",
              learner,
              erased.getEventCount(),
              erased.getDecisionCount(),
              erased.getHandedCount(),
              erased.getHomeworkCount(),
              erased.getClassCount());
      return 0;
    }
  }
}
