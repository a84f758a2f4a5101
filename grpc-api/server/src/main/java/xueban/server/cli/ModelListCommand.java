package xueban.server.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import xueban.v1.ListModelsRequest;
import xueban.v1.ListModelsResponse;
import xueban.v1.Model;
import xueban.v1.ModelActivation;
import xueban.v1.ModelServiceGrpc;

/** {@code ./xueban model list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the models, which of them serves, and the last activations.")
final class ModelListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Override
  public Integer call() throws Exception {
    try (ServiceLink link = ServiceLink.open(service)) {
      ListModelsResponse models =
          ModelServiceGrpc.newBlockingV2Stub(link.channel())
              .listModels(ListModelsRequest.getDefaultInstance());
      PrintWriter out = spec.commandLine().getOut();
      models.getModelsList().forEach(model -> print(model, out));
      for (ModelActivation activation : models.getActivationsList()) {
        Instant time =
            Instant.ofEpochSecond(
                activation.getTime().getSeconds(), activation.getTime().getNanos());
        out.printf(
            "%s  %s %s, before %s (%s)%n",
            time.atZone(ZoneId.systemDefault()).toLocalDateTime().withNano(0),
            activation.getRollback() ? "back to" : "activated",
            activation.getVersion(),
            activation.getBeforeVersion(),
            activation.getWho());
      }
      ModelText.warn(models.getServing(), spec.commandLine().getErr());
      models.getOthersList().forEach(o -> ModelText.warn(o, spec.commandLine().getErr()));
      return 0;
    }
  }

  private static void print(Model model, PrintWriter out) {
    String state = model.getActive() ? "active" : model.getPrevious() ? "previous" : "";
    if (!model.hasCard()) {
      out.printf("%-9s %-24s %s%n", state, model.getVersion(), model.getError());
      return;
    }
    out.printf(
        "%-9s %-24s %s  %s%n",
        state,
        model.getVersion(),
        ModelText.headline(model.getCard()),
        model.getCard().getSummary());
  }
}
