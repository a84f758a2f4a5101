package xueban.server.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import xueban.v1.HomeworkServiceGrpc.HomeworkServiceBlockingV2Stub;
import xueban.v1.IssueHomeworkRequest;

/** {@code ./xueban homework issue HOMEWORK}. */
@Command(
    name = "issue",
    mixinStandardHelpOptions = true,
    description = "Issues a draft: learners see it from now on.")
final class HomeworkIssueCommand extends HomeworkIdCommand {
  @Override
  int run(ServiceLink link, PrintWriter out) throws Exception {
    HomeworkServiceBlockingV2Stub homework = homework(link);
    IssueHomeworkRequest request =
        IssueHomeworkRequest.newBuilder()
            .setHomeworkId(id())
            .setRevision(revision(homework))
            .setTeacher(teacher())
            .build();
    print(homework.issueHomework(request).getHomework(), out);
    return 0;
  }
}
