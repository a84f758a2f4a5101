package xueban.server.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import xueban.v1.HomeworkServiceGrpc.HomeworkServiceBlockingV2Stub;
import xueban.v1.WithdrawHomeworkRequest;

/** {@code ./xueban homework withdraw HOMEWORK}. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Takes homework back: learners see it no more, what they answered stays.")
final class HomeworkWithdrawCommand extends HomeworkIdCommand {
  @Option(names = "--reason", description = "Why, for the record.")
  private String reason = "";

  @Override
  int run(ServiceLink link, PrintWriter out) throws Exception {
    HomeworkServiceBlockingV2Stub homework = homework(link);
    WithdrawHomeworkRequest request =
        WithdrawHomeworkRequest.newBuilder()
            .setHomeworkId(id())
            .setRevision(revision(homework))
            .setTeacher(teacher())
            .setReason(reason)
            .build();
    print(homework.withdrawHomework(request).getHomework(), out);
    return 0;
  }
}
