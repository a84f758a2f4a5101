package xueban.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xueban.XuebanException;
import xueban.recommend.relevance.JudgementList;
import xueban.v1.GivenJudgement;
import xueban.v1.ListToJudgeRequest;
import xueban.v1.PutJudgementsRequest;
import xueban.v1.RelevanceServiceGrpc;
import xueban.v1.RelevanceServiceGrpc.RelevanceServiceBlockingV2Stub;
import xueban.v1.ResourceSummary;
import xueban.v1.SearchToJudge;

/** {@code ./xueban relevance judge --judge ID}: sampled searches out, judgements in. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description = {
      "Prints searches that people made as a table to judge: query, entry, grade, title, search,",
      "apart by tabs, hits in a random order. Write in the third column 0 wrong, 1 touches it,",
      "2 right or 3 just what was looked for. Then: ./xueban relevance judge --judge ID --put FILE"
    })
final class RelevanceJudgeCommand implements Callable<Integer> {
  private static final int BATCH = 500;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(names = "--judge", required = true, paramLabel = "ID", description = "Who judges.")
  private String judge = "";

  @Option(names = "--put", paramLabel = "FILE", description = "A judged sheet to take in.")
  private @Nullable Path put;

  @Option(names = "--limit", description = "Most searches, 1 to 50. Default: 10.")
  private int limit = 10;

  @Override
  public Integer call() throws Exception {
    Limit.check(limit, 50);
    List<GivenJudgement> given = put == null ? List.of() : judged(put);
    PrintWriter out = spec.commandLine().getOut();
    try (ServiceLink link = ServiceLink.open(service)) {
      RelevanceServiceBlockingV2Stub relevance =
          RelevanceServiceGrpc.newBlockingV2Stub(link.channel());
      if (put != null) {
        for (int i = 0; i < given.size(); i += BATCH) {
          relevance.putJudgements(
              PutJudgementsRequest.newBuilder()
                  .setJudgeId(judge)
                  .addAllJudgements(given.subList(i, Math.min(given.size(), i + BATCH)))
                  .build());
        }
        out.printf("%d judgements taken%n", given.size());
        return 0;
      }
      List<SearchToJudge> searches =
          relevance
              .listToJudge(
                  ListToJudgeRequest.newBuilder().setJudgeId(judge).setLimit(limit).build())
              .getSearchesList();
      if (searches.isEmpty()) {
        spec.commandLine().getErr().println("Nothing is left to judge, or sampling is off.");
      }
      out.println("query\tentry\tgrade\ttitle\tsearch");
      searches.forEach(search -> print(out, search));
      return 0;
    }
  }

  private static void print(PrintWriter out, SearchToJudge search) {
    for (ResourceSummary hit : search.getResourcesList()) {
      out.printf(
          "%s\t%s\t\t%s\t%s%n",
          search.getQuery().replaceAll("\\s", " "),
          hit.getId(),
          hit.getMetadata().getTitle().replaceAll("\\s", " "),
          search.getSearchId());
    }
  }

  private static List<GivenJudgement> judged(Path sheet) {
    JudgementList list = JudgementList.parse(JudgedFiles.lines("--put", sheet));
    List<GivenJudgement> given = new ArrayList<>();
    for (String query : list.queries()) {
      list.of(query)
          .forEach(
              (entry, grade) ->
                  given.add(
                      GivenJudgement.newBuilder()
                          .setQuery(query)
                          .setResourceId(entry)
                          .setGrade(grade)
                          .build()));
    }
    if (given.isEmpty()) {
      throw XuebanException.invalid(
          "--put", "%s has no grade. Write grades in the third column.".formatted(sheet));
    }
    return given;
  }
}
