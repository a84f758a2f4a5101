package xueban.server.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import xueban.v1.GetHomeworkResultsRequest;
import xueban.v1.GetHomeworkResultsResponse;
import xueban.v1.ItemResult;
import xueban.v1.ItemReturn;
import xueban.v1.LearnerReturn;

/** {@code ./xueban homework results HOMEWORK}. */
@Command(
    name = "results",
    mixinStandardHelpOptions = true,
    description = "Shows what came back of issued homework: the class, its items, its learners.")
final class HomeworkResultsCommand extends HomeworkIdCommand {
  @Override
  int run(ServiceLink link, PrintWriter out) throws Exception {
    GetHomeworkResultsResponse results =
        homework(link)
            .getHomeworkResults(GetHomeworkResultsRequest.newBuilder().setHomeworkId(id()).build());
    print(results.getHomework(), out);
    out.printf("handed in: %d of %d%n", results.getHandedInCount(), results.getExpectedCount());
    line(out, "missing", results.getMissingLearnerIdsList());
    line(out, "to discuss", results.getDiscussItemIdsList());
    for (ItemReturn item : results.getItemsList()) {
      out.printf(
          "%-40s %s right of %d answered, %d given%s%s%n",
          item.getItemId(),
          item.hasRightShare() ? "%.2f".formatted(item.getRightShare()) : "–",
          item.getAnsweredCount(),
          item.getGivenCount(),
          count(item.getCorrectedCount(), " corrected"),
          count(item.getWaitingCount(), " waiting"));
    }
    for (LearnerReturn learner : results.getLearnersList()) {
      out.printf(
          "%s  %d of %d answered%s%n",
          learner.getLearnerId(),
          learner.getAnsweredCount(),
          learner.getItemsCount(),
          learner.getLeftClass() ? ", has left the class" : "");
      learner.getItemsList().forEach(item -> print(item, out));
    }
    return 0;
  }

  private static void print(ItemResult item, PrintWriter out) {
    List<String> words = new ArrayList<>();
    words.add(SearchCommand.word(item.getOutcome().name(), "ITEM_OUTCOME_"));
    if (item.hasScore()) {
      words.add("%.2f".formatted(item.getScore()));
    }
    add(words, item.getLate(), "late");
    add(words, item.getHelpGivenValue() > 1, "assisted");
    add(words, item.getCorrected(), "corrected");
    add(words, item.getRegraded(), "regraded");
    add(words, item.getContested(), "contested");
    out.printf("    %-40s %s%n", item.getItemId(), String.join(", ", words));
  }

  private static void add(List<String> words, boolean holds, String word) {
    if (holds) {
      words.add(word);
    }
  }

  private static void line(PrintWriter out, String name, List<String> ids) {
    if (!ids.isEmpty()) {
      out.println(name + ": " + String.join(", ", ids));
    }
  }

  private static String count(int count, String word) {
    return count == 0 ? "" : ", " + count + word;
  }
}
