package xueban.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.v1.DeleteFaqRequest;
import xueban.v1.FaqServiceGrpc;
import xueban.v1.ListFaqRequest;
import xueban.v1.ListFaqResponse;

/** {@code ./xueban faq}: the help centre's questions. */
@Command(
    name = "faq",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Lists and deletes the help centre's questions, which ask answers from.",
      "New ones come in by: ./xueban import faq FILE"
    },
    subcommands = {FaqCommand.ListEntries.class, FaqCommand.Delete.class, HelpCommand.class})
final class FaqCommand {
  /** {@code ./xueban faq list}. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the questions.")
  static final class ListEntries implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private ServiceOptions service = new ServiceOptions();

    @Override
    public Integer call() throws Exception {
      PrintWriter out = spec.commandLine().getOut();
      try (ServiceLink link = ServiceLink.open(service)) {
        String cursor = "";
        do {
          ListFaqResponse page =
              FaqServiceGrpc.newBlockingV2Stub(link.channel())
                  .listFaq(ListFaqRequest.newBuilder().setPageSize(100).setCursor(cursor).build());
          page.getEntriesList()
              .forEach(
                  entry ->
                      out.printf(
                          "%s  %s（%d）%n",
                          entry.getId(), entry.getQuestion(), entry.getWordingsCount() + 1));
          cursor = page.getPage().getNextCursor();
        } while (!cursor.isEmpty());
      }
      return 0;
    }
  }

  /** {@code ./xueban faq delete ID}. */
  @Command(name = "delete", mixinStandardHelpOptions = true, description = "Deletes a question.")
  static final class Delete implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private ServiceOptions service = new ServiceOptions();

    @Parameters(index = "0", paramLabel = "ID", description = "Id of the question.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
      try (ServiceLink link = ServiceLink.open(service)) {
        boolean deleted =
            FaqServiceGrpc.newBlockingV2Stub(link.channel())
                .deleteFaq(DeleteFaqRequest.newBuilder().setFaqId(id).build())
                .getDeleted();
        spec.commandLine()
            .getOut()
            .println(deleted ? "deleted " + id : "there is no entry " + id + "; nothing changed");
      }
      return 0;
    }
  }
}
