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
import xueban.v1.GetLessonCheckRequest;
import xueban.v1.GetLessonCheckResponse;
import xueban.v1.LessonCheckEntry;
import xueban.v1.PaperServiceGrpc;

/** {@code ./xueban lesson-check CLASS --concept ID}: the items that tell who has it. */
@Command(
    name = "lesson-check",
    mixinStandardHelpOptions = true,
    description = "Shows the few items that tell most about who of a class has a concept.")
final class LessonCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(index = "0", paramLabel = "CLASS", description = "Id of the class.")
  private String classId = "";

  @Option(
      names = "--concept",
      required = true,
      description = "Id of a concept; may be repeated, up to three.")
  private List<String> concepts = List.of();

  @Option(names = "--minutes", description = "Time, 3 to 10. Default: 5.")
  private int minutes;

  @Option(names = "--items", description = "Most items, 1 to 10. Default: 6.")
  private int items;

  @Override
  public Integer call() throws Exception {
    try (ServiceLink link = ServiceLink.open(service)) {
      print(
          PaperServiceGrpc.newBlockingV2Stub(link.channel())
              .getLessonCheck(
                  GetLessonCheckRequest.newBuilder()
                      .setClassId(classId)
                      .addAllConceptIds(concepts)
                      .setMinutes(minutes)
                      .setMaxItems(items)
                      .build()));
      return 0;
    }
  }

  private void print(GetLessonCheckResponse check) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d items, %d min%n", check.getEntriesCount(), (check.getDurationSeconds() + 59) / 60);
    for (LessonCheckEntry entry : check.getEntriesList()) {
      out.printf(
          "%-40s %.2f  %s%s%n",
          entry.getItem().getItem().getId(),
          entry.getExpectedSuccess(),
          entry.getConcept().getName(),
          entry.getIsPrerequisite() ? " (prerequisite)" : "");
      entry.getItem().getItem().getStem().lines().limit(3).forEach(l -> out.println("    " + l));
    }
    check.getNotesList().forEach(note -> out.println("note: " + note));
  }
}
