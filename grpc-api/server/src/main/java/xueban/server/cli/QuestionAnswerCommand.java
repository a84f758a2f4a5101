package xueban.server.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.v1.AnswerQuestionRequest;
import xueban.v1.PublishKind;
import xueban.v1.QuestionServiceGrpc;

/** {@code ./xueban question answer ID TEXT}: answers a question. */
@Command(
    name = "answer",
    mixinStandardHelpOptions = true,
    description = {
      "Answers a question; the learner finds it in: question list --learner LEARNER.",
      "With --publish the answer serves the next who asks, under the title given."
    })
final class QuestionAnswerCommand implements Callable<Integer> {
  /** What the answer becomes for others. */
  enum Publish {
    FAQ(PublishKind.PUBLISH_KIND_FAQ),
    RESOURCE(PublishKind.PUBLISH_KIND_RESOURCE);

    private final PublishKind proto;

    Publish(PublishKind proto) {
      this.proto = proto;
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(index = "0", paramLabel = "ID", description = "Id of the question.")
  private String id = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT", description = "The answer.")
  private List<String> text = List.of();

  @Option(names = "--teacher", required = true, paramLabel = "ID", description = "Who answers.")
  private String teacher = "";

  @Option(names = "--publish", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
  private @Nullable Publish publish;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "What is asked, as others shall read it.")
  private String title = "";

  @Override
  public Integer call() throws Exception {
    try (ServiceLink link = ServiceLink.open(service)) {
      QuestionText.print(
          QuestionServiceGrpc.newBlockingV2Stub(link.channel())
              .answerQuestion(
                  AnswerQuestionRequest.newBuilder()
                      .setQuestionId(id)
                      .setTeacherId(teacher)
                      .setText(String.join(" ", text))
                      .setPublish(
                          publish == null ? PublishKind.PUBLISH_KIND_UNSPECIFIED : publish.proto)
                      .setTitle(title)
                      .build())
              .getHanded(),
          spec.commandLine().getOut());
      return 0;
    }
  }
}
