package xueban.server.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xueban.recommend.relevance.Judgement;
import xueban.recommend.relevance.JudgementList;
import xueban.v1.ListJudgementsRequest;
import xueban.v1.ListJudgementsResponse;
import xueban.v1.RelevanceServiceGrpc;

/** {@code ./xueban relevance list}: the judgements that the service has. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Prints all that people judged as a table: query, entry, grade, apart by tabs;",
      "relevance measure FILE and relevance judge --put FILE read it."
    })
final class RelevanceListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(
      names = "--with-openings",
      description = "Where nobody judged, what people opened, if that is sure enough.")
  private boolean withOpenings;

  @Override
  public Integer call() throws Exception {
    List<Judgement> judgements = new ArrayList<>();
    try (ServiceLink link = ServiceLink.open(service)) {
      var relevance = RelevanceServiceGrpc.newBlockingV2Stub(link.channel());
      ListJudgementsRequest request =
          ListJudgementsRequest.newBuilder()
              .setPageSize(1_000)
              .setWithOpenings(withOpenings)
              .build();
      ListJudgementsResponse page;
      do {
        page = relevance.listJudgements(request);
        page.getJudgementsList()
            .forEach(
                one ->
                    judgements.add(
                        new Judgement(one.getQuery(), one.getResourceId(), one.getGrade())));
        request = request.toBuilder().setCursor(page.getPage().getNextCursor()).build();
      } while (!page.getPage().getNextCursor().isEmpty());
    }
    PrintWriter out = spec.commandLine().getOut();
    JudgementList.of(judgements).lines().forEach(out::println);
    return 0;
  }
}
