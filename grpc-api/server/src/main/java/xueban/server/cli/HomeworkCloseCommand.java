package xueban.server.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import xueban.v1.CloseHomeworkRequest;
import xueban.v1.HomeworkServiceGrpc.HomeworkServiceBlockingV2Stub;

/** {@code ./xueban homework close HOMEWORK}. */
@Command(
    name = "close",
    mixinStandardHelpOptions = true,
    description = "Ends issued homework; late answers and grades still come in.")
final class HomeworkCloseCommand extends HomeworkIdCommand {
  @Override
  int run(ServiceLink link, PrintWriter out) throws Exception {
    HomeworkServiceBlockingV2Stub homework = homework(link);
    CloseHomeworkRequest request =
        CloseHomeworkRequest.newBuilder()
            .setHomeworkId(id())
            .setRevision(revision(homework))
            .setTeacher(teacher())
            .build();
    print(homework.closeHomework(request).getHomework(), out);
    return 0;
  }
}
