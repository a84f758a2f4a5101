package xueban.server.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.v1.HandOffRequest;
import xueban.v1.HandOffResponse;
import xueban.v1.QuestionQueue;
import xueban.v1.QuestionServiceGrpc;

/** {@code ./xueban question ask TEXT}: hands a question on. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Hands a question on to the learner's teachers.")
final class QuestionAskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "The question.")
  private List<String> text = List.of();

  @Option(names = "--learner", required = true, paramLabel = "LEARNER", description = "Who asks.")
  private String learner = "";

  @Option(names = "--class", paramLabel = "CLASS", description = "Default: the learner's class.")
  private String classId = "";

  @Option(names = "--remote", description = "Ask the tenant's remote teachers.")
  private boolean remote;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (ServiceLink link = ServiceLink.open(service)) {
      HandOffResponse response =
          QuestionServiceGrpc.newBlockingV2Stub(link.channel())
              .handOff(
                  HandOffRequest.newBuilder()
                      .setLearnerId(learner)
                      .setText(String.join(" ", text))
                      .setClassId(classId)
                      .setQueue(
                          remote
                              ? QuestionQueue.QUESTION_QUEUE_REMOTE
                              : QuestionQueue.QUESTION_QUEUE_UNSPECIFIED)
                      .build());
      switch (response.getOutcomeCase()) {
        case HANDED -> QuestionText.print(response.getHanded(), out);
        case REFUSAL -> out.println(response.getRefusal().getText());
        case OUTCOME_NOT_SET -> {}
      }
      return 0;
    }
  }
}
