package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import io.grpc.Status;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.ActivateModelRequest;
import xueban.v1.GetInfoRequest;
import xueban.v1.GetModelRequest;
import xueban.v1.ListModelsRequest;
import xueban.v1.ListModelsResponse;
import xueban.v1.Model;
import xueban.v1.ModelServiceGrpc;
import xueban.v1.ModelServiceGrpc.ModelServiceBlockingStub;
import xueban.v1.RollbackModelRequest;
import xueban.v1.ServingModel;
import xueban.v1.SystemServiceGrpc;

class ModelEndpointTest {
  private final ModelServiceBlockingStub models =
      ModelServiceGrpc.newBlockingStub(ApiServer.as(Scope.MANAGE));

  @Test
  void listModels_nothingTrained_theShippedOneServes() {
    ListModelsResponse list = models.listModels(ListModelsRequest.getDefaultInstance());

    assertThat(list.getModelsList())
        .extracting(Model::getVersion)
        .containsExactly("logistic-1", "tags-names", "short-answers-1", "warnings-1", "answers-1");
    assertThat(list.getOthersList())
        .extracting(ServingModel::getPurpose)
        .containsExactly("tags", "short-answers", "warnings", "answers");
    assertThat(list.getModelsList().subList(0, 1))
        .singleElement()
        .satisfies(
            model -> {
              assertThat(model.getShipped()).isTrue();
              assertThat(model.getActive()).isTrue();
              assertThat(model.getCard().getKind()).isEqualTo("logistic");
              assertThat(model.getCard().getFiguresList()).isNotEmpty();
            });
    assertThat(list.getActivationsList()).isEmpty();
    assertThat(list.getServing().getActiveVersion()).isEqualTo(list.getModels(0).getVersion());
    assertThat(list.getServing().getWarning()).isEmpty();
    assertThat(list.getServing().getModelVersion())
        .isEqualTo(
            SystemServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN))
                .getInfo(GetInfoRequest.getDefaultInstance())
                .getModelVersion());
  }

  @Test
  void activateModel_theOneThatServes_changesNothing() {
    Model shipped = get("logistic-1");
    assertThat(shipped.getDigest()).hasSize(64);
    assertThat(activate("logistic-1")).isEqualTo("logistic-1");
    assertThat(models.listModels(ListModelsRequest.getDefaultInstance()).getActivationsList())
        .isEmpty();
  }

  @Test
  void badInput_named() {
    assertInvalid(() -> get(""), "version");
    assertInvalid(() -> activate("a b"), "version");
    assertThat(assertUnknown(() -> activate("none"), "UNKNOWN_MODEL")).contains("[logistic-1");
    assertUnknown(() -> get("none"), "UNKNOWN_MODEL");
    assertFails(
        () -> models.rollbackModel(RollbackModelRequest.getDefaultInstance()),
        Status.Code.FAILED_PRECONDITION,
        "NOT_ALLOWED_NOW");
    assertFails(
        () -> models.rollbackModel(RollbackModelRequest.newBuilder().setPurpose("tags").build()),
        Status.Code.FAILED_PRECONDITION,
        "NOT_ALLOWED_NOW");
    assertInvalid(
        () -> models.rollbackModel(RollbackModelRequest.newBuilder().setPurpose("tag").build()),
        "purpose");
  }

  @Test
  void lowerScopes_refused() {
    assertFails(
        () ->
            ModelServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH))
                .listModels(ListModelsRequest.getDefaultInstance()),
        Status.Code.PERMISSION_DENIED,
        "MISSING_SCOPE");
  }

  private Model get(String version) {
    return models.getModel(GetModelRequest.newBuilder().setVersion(version).build()).getModel();
  }

  private String activate(String version) {
    return models
        .activateModel(ActivateModelRequest.newBuilder().setVersion(version).build())
        .getServing()
        .getActiveVersion();
  }
}
