package xueban.server.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.XuebanException;
import xueban.row.ImportOptions;
import xueban.row.Row;
import xueban.row.RowFile;
import xueban.row.RowOutcome;
import xueban.v1.PaperAnswer;
import xueban.v1.PaperAnswerOutcome;
import xueban.v1.PaperServiceGrpc;
import xueban.v1.PaperServiceGrpc.PaperServiceBlockingV2Stub;
import xueban.v1.RecordPaperAnswersRequest;
import xueban.v1.Rejection;

/** {@code ./xueban paper record PAPER FILE}: takes what a class wrote on paper. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    description = {
      "Records what learners wrote on a printed paper: a sheet (CSV or TSV) with a row for each,"
          + " with",
      "the columns learner, version, 1, 2, 3, … (学生, 卷, then the numbers). A cell holds letters as",
      "they are printed on that version, such as B or ACD, a text, or what stands in the blanks",
      "with a semicolon between. A dash is an answer left blank; of an empty cell nothing is"
          + " recorded."
    })
final class PaperRecordCommand implements Callable<Integer> {
  private static final int BATCH = 100;
  private static final List<String> LEARNER = List.of("learner", "learner_id", "学生");
  private static final List<String> VERSION = List.of("version", "卷");
  private static final List<String> LEFT_BLANK = List.of("-", "—", "－");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(index = "0", paramLabel = "PAPER", description = "Id, as paper BLUEPRINT printed it.")
  private String paper = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "The sheet, UTF-8.")
  private Path file = Path.of("");

  private int refused;

  @Override
  public Integer call() throws Exception {
    List<RecordPaperAnswersRequest> requests = requests();
    try (ServiceLink link = ServiceLink.open(service)) {
      PaperServiceBlockingV2Stub papers = PaperServiceGrpc.newBlockingV2Stub(link.channel());
      for (RecordPaperAnswersRequest request : requests) {
        print(request, papers.recordPaperAnswers(request).getOutcomesList());
      }
    }
    return refused == 0 ? 0 : 1;
  }

  /** Returns a request for each row; nothing is recorded of a file in which a row is wrong. */
  private List<RecordPaperAnswersRequest> requests() throws Exception {
    List<RecordPaperAnswersRequest> requests = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      RowFile.read(
          in,
          String.valueOf(file.getFileName()),
          ImportOptions.defaults()
              .withRejections(
                  (rejection, raw) ->
                      wrong.add("line %d: %s".formatted(rejection.line(), rejection.reason()))),
          BATCH,
          batch -> batch.stream().map(row -> take(row, requests)).toList());
    }
    if (!wrong.isEmpty() || requests.isEmpty()) {
      throw XuebanException.invalid(
          "FILE",
          wrong.isEmpty()
              ? "has no row; write a header such as learner,version,1,2,3 and a row a learner."
              : String.join(" ", wrong));
    }
    return requests;
  }

  private RowOutcome take(Row row, List<RecordPaperAnswersRequest> requests) {
    try {
      RecordPaperAnswersRequest.Builder request =
          RecordPaperAnswersRequest.newBuilder()
              .setPaperId(paper)
              .setVersionName(cell(row, VERSION))
              .setLearnerId(cell(row, LEARNER));
      row.node()
          .fieldNames()
          .forEachRemaining(
              column -> {
                if (column.matches("[1-9][0-9]{0,3}")) {
                  row.find(column).ifPresent(text -> request.addAnswers(answer(column, text)));
                }
              });
      requests.add(request.build());
      return RowOutcome.ADDED;
    } catch (XuebanException e) {
      return RowOutcome.rejected(String.valueOf(e.getMessage()));
    }
  }

  private static String cell(Row row, List<String> names) {
    return names.stream()
        .flatMap(name -> row.find(name).stream())
        .findFirst()
        .orElseGet(() -> row.text(names.getFirst()));
  }

  private static PaperAnswer answer(String number, String text) {
    PaperAnswer.Builder answer = PaperAnswer.newBuilder().setNumber(Integer.parseInt(number));
    return LEFT_BLANK.contains(text) ? answer.build() : answer.addWritten(text).build();
  }

  private void print(RecordPaperAnswersRequest request, List<PaperAnswerOutcome> outcomes) {
    PrintWriter out = spec.commandLine().getOut();
    double points = outcomes.stream().mapToDouble(PaperAnswerOutcome::getPoints).sum();
    long taken = outcomes.stream().filter(o -> o.getResponse().hasAcknowledged()).count();
    long waiting =
        outcomes.stream().filter(o -> o.getResponse().hasAcknowledged() && !o.hasPoints()).count();
    out.printf(
        "%s  %s: %d recorded, %.1f points, %d wait for a teacher%n",
        request.getLearnerId(), request.getVersionName(), taken, points, waiting);
    long before =
        outcomes.stream().filter(o -> o.getResponse().getAcknowledged().getDuplicate()).count();
    if (before > 0) {
      out.printf("  %d were recorded before; what was taken then stays%n", before);
    }
    for (PaperAnswerOutcome outcome : outcomes) {
      if (outcome.getResponse().hasRejection()) {
        Rejection rejection = outcome.getResponse().getRejection();
        out.printf("  %d. not recorded: %s%n", outcome.getNumber(), rejection.getDescription());
        refused++;
      }
    }
  }
}
