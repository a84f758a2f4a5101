package xueban.server.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.v1.Homework;
import xueban.v1.HomeworkServiceGrpc;
import xueban.v1.HomeworkState;
import xueban.v1.ListHomeworkRequest;
import xueban.v1.ListHomeworkResponse;

/** {@code ./xueban homework list CLASS}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the homework of a class, newest first: id, state, due date, title.")
final class HomeworkListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(index = "0", paramLabel = "CLASS", description = "Id of the class.")
  private String classId = "";

  @Option(names = "--limit", description = "Most homework, 1 to 100. Default: 20.")
  private int limit = 20;

  @Option(
      names = "--state",
      split = ",",
      description = "Only drafts, issued, closed or withdrawn: ${COMPLETION-CANDIDATES}.")
  private List<State> states = List.of();

  /** Where homework may stand, as it is typed. */
  private enum State {
    DRAFT,
    ISSUED,
    CLOSED,
    WITHDRAWN
  }

  @Override
  public Integer call() throws Exception {
    Limit.check(limit, 100);
    try (ServiceLink link = ServiceLink.open(service)) {
      print(
          HomeworkServiceGrpc.newBlockingV2Stub(link.channel())
              .listHomework(
                  ListHomeworkRequest.newBuilder()
                      .setClassId(classId)
                      .setPageSize(limit)
                      .addAllStates(
                          states.stream()
                              .map(state -> HomeworkState.valueOf("HOMEWORK_STATE_" + state))
                              .toList())
                      .build()));
      return 0;
    }
  }

  private void print(ListHomeworkResponse list) {
    PrintWriter out = spec.commandLine().getOut();
    for (Homework homework : list.getHomeworkList()) {
      out.printf(
          "%s  %-9s  %-16s  %s%n",
          homework.getHomeworkId(),
          SearchCommand.word(homework.getState().name(), "HOMEWORK_STATE_"),
          due(homework),
          homework.getTitle());
    }
    int left = list.getPage().getTotal() - list.getHomeworkCount();
    if (left > 0) {
      out.printf("and %d more; --limit shows them%n", left);
    } else if (list.getHomeworkCount() == 0) {
      out.println(
          states.isEmpty()
              ? "The class has no homework; ./xueban homework CLASS plans one."
              : "The class has no homework that stands so; leave --state out to see all.");
    }
  }

  /** Returns the due date to the minute in the zone of this machine. */
  private static String due(Homework homework) {
    return homework.hasDueAt()
        ? Instant.ofEpochSecond(homework.getDueAt().getSeconds())
            .atZone(ZoneId.systemDefault())
            .toLocalDateTime()
            .withSecond(0)
            .toString()
        : "–";
  }
}
