package xueban.server.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import xueban.v1.GetModelRequest;
import xueban.v1.Model;
import xueban.v1.ModelCard;
import xueban.v1.ModelFigure;
import xueban.v1.ModelServiceGrpc.ModelServiceBlockingV2Stub;

/** {@code ./xueban model show VERSION}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Prints a model's card: data, features, figures, limits.")
final class ModelShowCommand extends ModelVersionCommand {
  @Override
  int run(ModelServiceBlockingV2Stub models, String version, PrintWriter out, PrintWriter err)
      throws Exception {
    Model model =
        models.getModel(GetModelRequest.newBuilder().setVersion(version).build()).getModel();
    if (!model.hasCard()) {
      err.println("xueban: " + model.getError());
      return 1;
    }
    print(model, out);
    return 0;
  }

  private static void print(Model model, PrintWriter out) {
    ModelCard card = model.getCard();
    line(out, "model", model.getVersion() + state(model));
    line(out, "digest", model.getDigest());
    line(out, "summary", card.getSummary());
    line(out, "data", card.getData());
    line(out, "licence of it", card.getDataLicence());
    line(out, "features", card.getFeatures());
    line(out, "limits", card.getLimits());
    line(out, "made by", card.getCommand());
    line(out, "seed", Long.toString(card.getSeed()));
    figures(out, "figures", card.getFiguresList());
    card.getSlicesList().forEach(slice -> figures(out, slice.getName(), slice.getFiguresList()));
  }

  private static String state(Model model) {
    return (model.getShipped() ? ", shipped" : "")
        + (model.getActive() ? ", active" : "")
        + (model.getPrevious() ? ", previous" : "");
  }

  private static void figures(PrintWriter out, String what, List<ModelFigure> figures) {
    out.println(what);
    for (ModelFigure figure : figures) {
      out.printf("  %-26s %s%n", figure.getName(), ModelText.number(figure.getValue()));
    }
  }

  private static void line(PrintWriter out, String name, String text) {
    out.printf("%-14s %s%n", name, text.isEmpty() ? "–" : text);
  }
}
