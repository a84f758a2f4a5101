package xueban.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.v1.GetHomeworkRequest;
import xueban.v1.Homework;
import xueban.v1.HomeworkServiceGrpc;
import xueban.v1.HomeworkServiceGrpc.HomeworkServiceBlockingV2Stub;

/** A command about one homework of a service. */
abstract class HomeworkIdCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(index = "0", paramLabel = "HOMEWORK", description = "As homework CLASS printed it.")
  private String id = "";

  @Option(names = "--teacher", description = "Who does it, for the record.")
  private String teacher = "";

  @Option(
      names = "--revision",
      description = "The revision that was read; fails if it is no more that. Default: any.")
  private int revision;

  /** Does it and returns the exit code. */
  abstract int run(ServiceLink link, PrintWriter out) throws Exception;

  @Override
  public final Integer call() throws Exception {
    try (ServiceLink link = ServiceLink.open(service)) {
      return run(link, spec.commandLine().getOut());
    }
  }

  final String id() {
    return id;
  }

  final String teacher() {
    return teacher;
  }

  /** Returns the revision that the person named, or the one that it has now. */
  final int revision(HomeworkServiceBlockingV2Stub homework) throws Exception {
    return revision > 0
        ? revision
        : homework
            .getHomework(GetHomeworkRequest.newBuilder().setHomeworkId(id).build())
            .getHomework()
            .getRevision();
  }

  static HomeworkServiceBlockingV2Stub homework(ServiceLink link) {
    return HomeworkServiceGrpc.newBlockingV2Stub(link.channel());
  }

  /** Prints where the homework stands. */
  static void print(Homework homework, PrintWriter out) {
    out.printf(
        "%s  %s, %s, revision %d%n",
        homework.getHomeworkId(),
        homework.getTitle(),
        SearchCommand.word(homework.getState().name(), "HOMEWORK_STATE_"),
        homework.getRevision());
  }
}
