package xueban.server.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xueban.model.Activation;
import xueban.model.ModelPurpose;
import xueban.model.RegisteredModel;
import xueban.server.access.Caller;
import xueban.tutor.ServingModel;
import xueban.v1.ListModelsResponse;
import xueban.v1.Model;
import xueban.v1.ModelActivation;
import xueban.v1.ModelCard;
import xueban.v1.ModelFigure;
import xueban.v1.ModelSlice;

/** Says what {@code ModelService} tells. */
final class ModelMapper {
  private static final int MOST_ACTIVATIONS = 20;

  private ModelMapper() {}

  static ListModelsResponse list(List<RegisteredModel> models, List<ServingModel> serving) {
    return ListModelsResponse.newBuilder()
        .addAllModels(models.stream().map(ModelMapper::model).toList())
        .setServing(serving(serving.getFirst()))
        .addAllOthers(serving.stream().skip(1).map(ModelMapper::serving).toList())
        .addAllActivations(
            serving.stream()
                .flatMap(one -> one.activations().reversed().stream())
                .sorted(Comparator.comparing(Activation::when).reversed())
                .limit(MOST_ACTIVATIONS)
                .map(ModelMapper::activation)
                .toList())
        .build();
  }

  static Model model(RegisteredModel model) {
    Model.Builder builder =
        Model.newBuilder()
            .setVersion(model.version())
            .setShipped(model.shipped())
            .setActive(model.active())
            .setPrevious(model.previous())
            .setDigest(model.digest())
            .setError(model.error());
    model.card().ifPresent(card -> builder.setCard(card(card)));
    return builder.build();
  }

  static xueban.v1.ServingModel serving(ServingModel serving) {
    return xueban.v1.ServingModel.newBuilder()
        .setActiveVersion(serving.active())
        .setPreviousVersion(serving.previous().orElse(""))
        .setModelVersion(serving.tracer())
        .setWarning(serving.warning())
        .setPurpose(serving.purpose().word())
        .build();
  }

  /** Returns the purpose of that word; empty if there is none. An empty word means learners. */
  static Optional<ModelPurpose> purpose(String word) {
    return word.isEmpty()
        ? Optional.of(ModelPurpose.LEARNERS)
        : Arrays.stream(ModelPurpose.values()).filter(p -> p.word().equals(word)).findFirst();
  }

  /** Returns the name of the application, as far as the log of activations takes it. */
  static String who(Caller caller) {
    String name = caller.application().replaceAll("\\p{Cntrl}", " ").strip();
    String some = name.isEmpty() ? "an application" : name;
    return some.substring(0, Math.min(some.length(), Activation.MAX_WHO));
  }

  private static ModelCard card(xueban.model.ModelCard card) {
    return ModelCard.newBuilder()
        .setKind(card.kind())
        .setSummary(card.summary())
        .setData(card.data())
        .setDataLicence(card.dataLicence())
        .setFeatures(card.features())
        .setLimits(card.limits())
        .setCommand(card.command())
        .setSeed(card.seed())
        .addAllFigures(figures(card.figures()))
        .addAllSlices(
            card.slices().entrySet().stream()
                .map(
                    slice ->
                        ModelSlice.newBuilder()
                            .setName(slice.getKey())
                            .addAllFigures(figures(slice.getValue()))
                            .build())
                .toList())
        .build();
  }

  private static List<ModelFigure> figures(Map<String, Double> figures) {
    return figures.entrySet().stream()
        .map(f -> ModelFigure.newBuilder().setName(f.getKey()).setValue(f.getValue()).build())
        .toList();
  }

  private static ModelActivation activation(Activation activation) {
    return ModelActivation.newBuilder()
        .setTime(CommonMapper.timestamp(activation.when()))
        .setWho(activation.who())
        .setRollback(activation.what() == Activation.Act.ROLLBACK)
        .setVersion(activation.version())
        .setBeforeVersion(activation.before())
        .build();
  }
}
