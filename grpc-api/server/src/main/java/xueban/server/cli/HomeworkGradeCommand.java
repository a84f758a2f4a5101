package xueban.server.cli;

import java.io.PrintWriter;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import xueban.XuebanException;
import xueban.v1.GetHomeworkResultsRequest;
import xueban.v1.ItemResult;
import xueban.v1.LearnerServiceGrpc;
import xueban.v1.RegradeRequest;

/** {@code ./xueban homework grade HOMEWORK LEARNER ITEM SCORE}. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = "Gives a learner's first answer to an item a score: one that waits, or another.")
final class HomeworkGradeCommand extends HomeworkIdCommand {
  @Parameters(index = "1", paramLabel = "LEARNER", description = "Id of the learner.")
  private String learner = "";

  @Parameters(index = "2", paramLabel = "ITEM", description = "Id of the item.")
  private String item = "";

  @Parameters(index = "3", paramLabel = "SCORE", description = "0 (wrong) to 1 (right).")
  private double score;

  @Option(names = "--reason", required = true, description = "Why, for the learner.")
  private String reason = "";

  @Override
  int run(ServiceLink link, PrintWriter out) throws Exception {
    ItemResult result =
        homework(link)
            .getHomeworkResults(GetHomeworkResultsRequest.newBuilder().setHomeworkId(id()).build())
            .getLearnersList()
            .stream()
            .filter(one -> one.getLearnerId().equals(learner))
            .flatMap(one -> one.getItemsList().stream())
            .filter(one -> one.getItemId().equals(item))
            .filter(one -> !one.getResponseEventId().isEmpty())
            .findFirst()
            .orElseThrow(
                () ->
                    XuebanException.invalid(
                        "ITEM",
                        "%s has not answered \"%s\" in this homework; homework results shows who did."
                            .formatted(learner, item)));
    LearnerServiceGrpc.newBlockingV2Stub(link.channel())
        .regrade(
            RegradeRequest.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setLearnerId(learner)
                .setResponseEventId(result.getResponseEventId())
                .setScore(score)
                .setReason(reason)
                .build());
    out.printf("%s  %s  %.2f%n", learner, item, score);
    return 0;
  }
}
