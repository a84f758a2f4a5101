package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.Optional;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Item;
import xueban.recommend.Resource;
import xueban.server.access.Caller;
import xueban.server.access.Scope;
import xueban.server.access.Tenants;
import xueban.tutor.Xueban;
import xueban.v1.CatalogServiceGrpc.CatalogServiceImplBase;
import xueban.v1.DeleteItemRequest;
import xueban.v1.DeleteItemResponse;
import xueban.v1.DeleteResourceRequest;
import xueban.v1.DeleteResourceResponse;
import xueban.v1.GetItemRequest;
import xueban.v1.GetItemResponse;
import xueban.v1.GetResourceRequest;
import xueban.v1.GetResourceResponse;
import xueban.v1.PutItemsRequest;
import xueban.v1.PutItemsResponse;
import xueban.v1.PutResourcesRequest;
import xueban.v1.PutResourcesResponse;

/** Fills and reads the tenant's catalog. */
@Singleton
public final class CatalogEndpoint extends CatalogServiceImplBase {
  private final Tenants tenants;

  CatalogEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void putResources(
      PutResourcesRequest request, StreamObserver<PutResourcesResponse> answer) {
    PutBatch batch =
        PutBatch.of("resources", request, request.getResourcesCount(), CatalogMapper::fieldPath);
    batch.add(
        request.getResourcesList(),
        row -> row.getId(),
        CatalogMapper::check,
        CatalogMapper::resource);
    batch.put(tenants.current(), request.getDryRun());
    Answers.one(
        answer,
        PutResourcesResponse.newBuilder()
            .setAdded(batch.added())
            .setChanged(batch.changed())
            .setUnchanged(batch.unchanged())
            .addAllRejections(batch.rejections())
            .build());
  }

  @Override
  public void getResource(GetResourceRequest request, StreamObserver<GetResourceResponse> answer) {
    String id = request.getResourceId();
    Fields.ofRequest().id("resource_id", id).check();
    Optional<CatalogEntry> found = tenants.current().find(id);
    if (!(found.orElse(null) instanceof Resource resource)) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_RESOURCE,
          found.isPresent()
              ? "\"%s\" is an item; ask CatalogService.GetItem for it.".formatted(id)
              : "The catalog has no resource \"%s\". Correct the id, or search for it."
                  .formatted(id));
    }
    Answers.one(
        answer,
        GetResourceResponse.newBuilder().setResource(CatalogMapper.resource(resource)).build());
  }

  @Override
  public void deleteResource(
      DeleteResourceRequest request, StreamObserver<DeleteResourceResponse> answer) {
    Fields.ofRequest().id("resource_id", request.getResourceId()).check();
    boolean deleted = delete(request.getResourceId(), Resource.class);
    Answers.one(answer, DeleteResourceResponse.newBuilder().setDeleted(deleted).build());
  }

  @Override
  public void putItems(PutItemsRequest request, StreamObserver<PutItemsResponse> answer) {
    PutBatch batch = PutBatch.of("items", request, request.getItemsCount(), ItemMapper::fieldPath);
    batch.add(
        request.getItemsList(), row -> row.getItem().getId(), ItemMapper::check, ItemMapper::item);
    batch.put(tenants.current(), request.getDryRun());
    Answers.one(
        answer,
        PutItemsResponse.newBuilder()
            .setAdded(batch.added())
            .setChanged(batch.changed())
            .setUnchanged(batch.unchanged())
            .addAllRejections(batch.rejections())
            .build());
  }

  @Override
  public void getItem(GetItemRequest request, StreamObserver<GetItemResponse> answer) {
    String id = request.getItemId();
    Fields.ofRequest().id("item_id", id).check();
    if (request.getIncludeKey()) {
      Caller.current().require(Scope.TEACH, "include_key of GetItem");
    }
    Optional<CatalogEntry> found = tenants.current().find(id);
    if (!(found.orElse(null) instanceof Item item)) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_ITEM,
          found.isPresent()
              ? "\"%s\" is a resource; ask CatalogService.GetResource for it.".formatted(id)
              : "The catalog has no item \"%s\". Correct the id, or search for it.".formatted(id));
    }
    GetItemResponse.Builder response = GetItemResponse.newBuilder().setItem(ItemMapper.item(item));
    if (request.getIncludeKey()) {
      response.setKey(ItemMapper.key(item));
    }
    Answers.one(answer, response.build());
  }

  @Override
  public void deleteItem(DeleteItemRequest request, StreamObserver<DeleteItemResponse> answer) {
    Fields.ofRequest().id("item_id", request.getItemId()).check();
    boolean deleted = delete(request.getItemId(), Item.class);
    Answers.one(answer, DeleteItemResponse.newBuilder().setDeleted(deleted).build());
  }

  /** Deletes an entry of this kind; one of the other kind stays. */
  private boolean delete(String id, Class<? extends CatalogEntry> kind) {
    Xueban xueban = tenants.current();
    return xueban.find(id).filter(kind::isInstance).isPresent() && xueban.delete(id);
  }
}
