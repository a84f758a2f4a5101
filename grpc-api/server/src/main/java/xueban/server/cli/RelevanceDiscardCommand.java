package xueban.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.v1.DiscardSearchRequest;
import xueban.v1.RelevanceServiceGrpc;

/** {@code ./xueban relevance discard SEARCH}: deletes what should not have been kept. */
@Command(
    name = "discard",
    mixinStandardHelpOptions = true,
    description = {
      "Deletes a sampled search that holds a name or the like, with all others of its query and",
      "the judgements of that. The id stands in the last column of: relevance judge"
    })
final class RelevanceDiscardCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(index = "0", paramLabel = "SEARCH", description = "Id of the search.")
  private String search = "";

  @Override
  public Integer call() throws Exception {
    try (ServiceLink link = ServiceLink.open(service)) {
      int discarded =
          RelevanceServiceGrpc.newBlockingV2Stub(link.channel())
              .discardSearch(DiscardSearchRequest.newBuilder().setSearchId(search).build())
              .getDiscarded();
      spec.commandLine()
          .getOut()
          .println(discarded == 0 ? "nothing changed" : "deleted searches: " + discarded);
      return 0;
    }
  }
}
