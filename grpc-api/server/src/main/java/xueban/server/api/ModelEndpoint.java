package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xueban.model.ModelPurpose;
import xueban.server.access.Caller;
import xueban.server.access.Tenants;
import xueban.tutor.Xueban;
import xueban.v1.ActivateModelRequest;
import xueban.v1.ActivateModelResponse;
import xueban.v1.GetModelRequest;
import xueban.v1.GetModelResponse;
import xueban.v1.ListModelsRequest;
import xueban.v1.ListModelsResponse;
import xueban.v1.ModelServiceGrpc.ModelServiceImplBase;
import xueban.v1.RollbackModelRequest;
import xueban.v1.RollbackModelResponse;

/** Lists models, and lets one of them serve. */
@Singleton
public final class ModelEndpoint extends ModelServiceImplBase {
  /** A model of a wrong kind is a wrong choice of version. */
  private static final Map<String, String> NAMES = Map.of("kind", "version");

  private static final List<String> PURPOSES =
      Arrays.stream(ModelPurpose.values()).map(ModelPurpose::word).toList();

  private final Tenants tenants;

  ModelEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void listModels(ListModelsRequest request, StreamObserver<ListModelsResponse> answer) {
    Xueban xueban = tenants.current();
    Answers.one(answer, ModelMapper.list(xueban.models(), xueban.servingModels()));
  }

  @Override
  public void getModel(GetModelRequest request, StreamObserver<GetModelResponse> answer) {
    Fields.ofRequest().id("version", request.getVersion()).check();
    Answers.one(
        answer,
        GetModelResponse.newBuilder()
            .setModel(ModelMapper.model(tenants.current().model(request.getVersion())))
            .build());
  }

  @Override
  public void activateModel(
      ActivateModelRequest request, StreamObserver<ActivateModelResponse> answer) {
    Fields.ofRequest().id("version", request.getVersion()).check();
    Xueban xueban = tenants.current();
    String who = ModelMapper.who(Caller.current());
    Answers.one(
        answer,
        ActivateModelResponse.newBuilder()
            .setServing(
                ModelMapper.serving(
                    FieldNames.translated(
                        NAMES, () -> xueban.activateModel(request.getVersion(), who))))
            .build());
  }

  @Override
  public void rollbackModel(
      RollbackModelRequest request, StreamObserver<RollbackModelResponse> answer) {
    Fields fields = Fields.ofRequest();
    Optional<ModelPurpose> purpose = ModelMapper.purpose(request.getPurpose());
    if (purpose.isEmpty()) {
      fields.fault(
          "purpose", "\"%s\" is none; name one of %s.".formatted(request.getPurpose(), PURPOSES));
    }
    fields.check();
    Answers.one(
        answer,
        RollbackModelResponse.newBuilder()
            .setServing(
                ModelMapper.serving(
                    tenants
                        .current()
                        .rollbackModel(purpose.orElseThrow(), ModelMapper.who(Caller.current()))))
            .build());
  }
}
