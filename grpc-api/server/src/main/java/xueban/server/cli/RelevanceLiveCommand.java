package xueban.server.cli;

import com.google.protobuf.util.Timestamps;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xueban.v1.GetSearchFiguresRequest;
import xueban.v1.GetSearchFiguresResponse;
import xueban.v1.GoalOutcome;
import xueban.v1.RelevanceServiceGrpc;
import xueban.v1.ShareEstimate;

/** {@code ./xueban relevance live}: how right the searches were that people made. */
@Command(
    name = "live",
    mixinStandardHelpOptions = true,
    description = {
      "Tells how right the searches of the last days were, by the sample that people judged.",
      "Nothing is sampled unless the service runs with XUEBAN_RELEVANCE_SAMPLE_SHARE, such as 0.01."
    })
final class RelevanceLiveCommand implements Callable<Integer> {
  private final Clock clock = Clock.systemUTC();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(names = "--days", description = "How many, today among them, 1 to 365. Default: 30.")
  private int days = 30;

  @Override
  public Integer call() throws Exception {
    Limit.check(days, 365);
    try (ServiceLink link = ServiceLink.open(service)) {
      print(
          RelevanceServiceGrpc.newBlockingV2Stub(link.channel())
              .getSearchFigures(
                  GetSearchFiguresRequest.newBuilder()
                      .setFromTime(
                          Timestamps.fromMillis(
                              clock.instant().minus(Duration.ofDays(days - 1L)).toEpochMilli()))
                      .build()));
      return 0;
    }
  }

  private void print(GetSearchFiguresResponse figures) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "searches          %,d; %s found nothing, %s found something only with help%n",
        figures.getServed(),
        part(figures.getWithoutHits(), figures.getServed()),
        part(figures.getRescued(), figures.getServed()));
    out.printf(
        "sample            %d kept, %d withheld; %d with hits came up to be judged%n",
        figures.getKept(), figures.getWithheld(), figures.getDrawn());
    out.printf(
        "first hit right   %s of %d judged; goal %.2f: %s%n",
        share(figures.hasPrecisionAt1(), figures.getPrecisionAt1()),
        figures.getJudged(),
        figures.getGoalShare(),
        goal(figures.getGoal()));
    out.printf(
        "right among 5     %s of %d judged whole%n",
        share(figures.hasPrecisionAt5(), figures.getPrecisionAt5()), figures.getJudgedWhole());
    if (figures.hasAgreement()) {
      out.printf(
          "judges agree      %.3f of %d judged twice; kappa %s%n",
          figures.getAgreement().getAgreed(),
          figures.getAgreement().getJudgedTwice(),
          figures.getAgreement().hasKappa()
              ? "%.2f".formatted(figures.getAgreement().getKappa())
              : "cannot be told, chance would agree too");
    }
    if (figures.hasOpenedAt1()) {
      out.printf("first hit opened  %s%n", share(true, figures.getOpenedAt1()));
    }
  }

  private static String part(long count, long of) {
    return of == 0 ? "0" : "%,d (%.1f %%)".formatted(count, 100.0 * count / of);
  }

  private static String share(boolean there, ShareEstimate share) {
    return there
        ? "%.3f  (%.3f to %.3f with 95 %% confidence)"
            .formatted(share.getShare(), share.getLeast(), share.getMost())
        : "-";
  }

  private static String goal(GoalOutcome goal) {
    return switch (goal) {
      case GOAL_OUTCOME_REACHED -> "reached";
      case GOAL_OUTCOME_MISSED -> "missed";
      case GOAL_OUTCOME_NOT_TOLD, GOAL_OUTCOME_UNSPECIFIED, UNRECOGNIZED ->
          "not told yet, judge more searches";
    };
  }
}
