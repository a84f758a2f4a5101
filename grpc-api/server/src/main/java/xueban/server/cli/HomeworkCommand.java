package xueban.server.cli;

import io.grpc.Channel;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.XuebanException;
import xueban.v1.AssignedItem;
import xueban.v1.ClassServiceGrpc;
import xueban.v1.CreateHomeworkRequest;
import xueban.v1.GetInsightRequest;
import xueban.v1.Homework;
import xueban.v1.HomeworkServiceGrpc;
import xueban.v1.HomeworkState;
import xueban.v1.LearnerSet;

/**
 * {@code ./xueban homework CLASS}: plans layered homework and shows it; its commands lead it on.
 */
@Command(
    name = "homework",
    mixinStandardHelpOptions = true,
    description = {
      "Plans layered homework for a class, one set for each learner, and keeps it as a draft; the",
      "commands below lead it on. Without --concept it is about what the class is weakest in."
    },
    subcommands = {
      HomeworkListCommand.class,
      HomeworkEditCommand.class,
      HomeworkIssueCommand.class,
      HomeworkResultsCommand.class,
      HomeworkGradeCommand.class,
      HomeworkCloseCommand.class,
      HomeworkWithdrawCommand.class
    })
final class HomeworkCommand implements Callable<Integer> {
  private static final int WEAKEST = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CLASS",
      description = "Id of the class to plan for.")
  private String classId = "";

  @Option(names = "--concept", description = "Id of a target concept; may be repeated.")
  private List<String> concepts = List.of();

  @Option(
      names = "--minutes",
      description = "Most minutes a learner may need, 1 to 90. Default: what the grade allows.")
  private int minutes;

  @Option(names = "--items", description = "Most items a learner gets, 1 to 50. Default: 8.")
  private int items;

  @Option(names = "--issue", description = "Issues it at once, without a look by a teacher.")
  private boolean issue;

  @Override
  public Integer call() throws Exception {
    if (classId.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing required parameter: 'CLASS', or a command.");
    }
    try (ServiceLink link = ServiceLink.open(service)) {
      CreateHomeworkRequest request =
          CreateHomeworkRequest.newBuilder()
              .setClassId(classId)
              .addAllTargetConceptIds(concepts.isEmpty() ? weakest(link.channel()) : concepts)
              .setMaxMinutes(minutes)
              .setItemsPerLearner(items)
              .setIssueAtOnce(issue)
              .build();
      print(
          HomeworkServiceGrpc.newBlockingV2Stub(link.channel())
              .createHomework(request)
              .getHomework());
      return 0;
    }
  }

  private List<String> weakest(Channel channel) throws Exception {
    List<String> weakest =
        ClassServiceGrpc.newBlockingV2Stub(channel)
            .getInsight(GetInsightRequest.newBuilder().setClassId(classId).build())
            .getConceptsList()
            .stream()
            .filter(c -> c.getWeakLearnerIdsCount() > 0)
            .limit(WEAKEST)
            .map(weak -> weak.getConcept().getConceptId())
            .toList();
    if (weakest.isEmpty()) {
      throw XuebanException.invalid(
          "--concept", "the class shows no weak concept yet; name what the homework is about.");
    }
    return weakest;
  }

  private void print(Homework homework) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s  %s, at most %d minutes%n",
        homework.getHomeworkId(), homework.getTitle(), homework.getMaxMinutes());
    for (LearnerSet set : homework.getSetsList()) {
      out.printf(
          "%s  %s, %d items, %d min: %s%n",
          set.getLearnerId(),
          SearchCommand.word(set.getLayer().name(), "LAYER_"),
          set.getItemsCount(),
          (set.getDurationSeconds() + 59) / 60,
          set.getReason().getText());
      for (AssignedItem item : set.getItemsList()) {
        out.printf(
            "    %-40s %.2f  %s%n",
            item.getItemId(), item.getExpectedSuccess(), item.getReason().getText());
      }
    }
    homework.getNotesList().forEach(note -> out.println("note: " + note));
    if (homework.getState() == HomeworkState.HOMEWORK_STATE_DRAFT) {
      out.printf(
          "a draft; learners see it after ./xueban homework issue %s%n", homework.getHomeworkId());
    }
  }
}
