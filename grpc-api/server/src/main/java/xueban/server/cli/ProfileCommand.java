package xueban.server.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.v1.ConceptProfile;
import xueban.v1.GetProfileRequest;
import xueban.v1.GetProfileResponse;
import xueban.v1.LearnerServiceGrpc;

/** {@code ./xueban profile LEARNER}. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    description = "Shows how a learner stands with each concept, the weakest first.")
final class ProfileCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(index = "0", paramLabel = "LEARNER", description = "Id of the learner.")
  private String learner = "";

  @Option(names = "--subject", description = "Only this subject.")
  private String subject = "";

  @Option(names = "--limit", description = "Most concepts, 1 to 500. Default: 20.")
  private int limit = 20;

  @Override
  public Integer call() throws Exception {
    Limit.check(limit, 500);
    try (ServiceLink link = ServiceLink.open(service)) {
      GetProfileRequest request =
          GetProfileRequest.newBuilder()
              .setLearnerId(learner)
              .setSubject(subject)
              .setPageSize(limit)
              .build();
      print(LearnerServiceGrpc.newBlockingV2Stub(link.channel()).getProfile(request));
      return 0;
    }
  }

  private void print(GetProfileResponse profile) {
    PrintWriter out = spec.commandLine().getOut();
    Instant time =
        Instant.ofEpochSecond(profile.getAsOfTime().getSeconds(), profile.getAsOfTime().getNanos());
    out.printf(
        "%s: %d responses, as of %s%n",
        profile.getLearnerId(),
        profile.getResponseCount(),
        time.atZone(ZoneId.systemDefault()).toLocalDateTime().withNano(0));
    for (ConceptProfile concept : profile.getConceptsList()) {
      out.printf(
          "%.2f ± %.2f  %-11s  %s (%s)%n",
          concept.getMastery(),
          concept.getMasteryStandardError(),
          SearchCommand.word(concept.getStatus().name(), "CONCEPT_STATUS_"),
          concept.getConcept().getName(),
          concept.getConcept().getConceptId());
      out.printf("             %s%n", concept.getReason().getText());
    }
    if (profile.getConceptsCount() == 0) {
      out.println(
          subject.isEmpty()
              ? "No concept to show; import a graph, or responses that name concepts."
              : "No concept of the subject \"%s\"; leave --subject out to see all."
                  .formatted(subject));
    }
    int left = profile.getPage().getTotal() - profile.getConceptsCount();
    if (left > 0) {
      out.printf("and %d more; --limit shows them%n", left);
    }
  }
}
