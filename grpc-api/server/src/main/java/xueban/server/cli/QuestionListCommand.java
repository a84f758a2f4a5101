package xueban.server.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xueban.v1.HandedQuestion;
import xueban.v1.ListMyQuestionsRequest;
import xueban.v1.ListQuestionsRequest;
import xueban.v1.QuestionServiceGrpc;

/** {@code ./xueban question list}: what waits in a queue, or what became of a learner's. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the open questions of a class, oldest first; without --class those of the remote",
      "teachers; with --learner all of a learner, newest first, with their replies."
    })
final class QuestionListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(names = "--class", paramLabel = "CLASS", description = "Whose queue.")
  private String classId = "";

  @Option(names = "--learner", paramLabel = "LEARNER", description = "Whose questions.")
  private String learner = "";

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (ServiceLink link = ServiceLink.open(service)) {
      List<HandedQuestion> questions = questions(link);
      questions.forEach(question -> QuestionText.print(question, out));
      if (questions.isEmpty()) {
        out.println("no questions");
      }
      return 0;
    }
  }

  private List<HandedQuestion> questions(ServiceLink link) throws Exception {
    var service = QuestionServiceGrpc.newBlockingV2Stub(link.channel());
    return learner.isEmpty()
        ? service
            .listQuestions(ListQuestionsRequest.newBuilder().setClassId(classId).build())
            .getHandedList()
        : service
            .listMyQuestions(
                ListMyQuestionsRequest.newBuilder().setLearnerId(learner).setMarkRead(true).build())
            .getHandedList();
  }
}
