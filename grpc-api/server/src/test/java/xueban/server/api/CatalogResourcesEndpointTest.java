package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.CatalogServiceGrpc;
import xueban.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import xueban.v1.DeleteResourceRequest;
import xueban.v1.GetResourceRequest;
import xueban.v1.Metadata;
import xueban.v1.PutResourcesRequest;
import xueban.v1.Rejection;
import xueban.v1.Resource;
import xueban.v1.ResourceType;
import xueban.v1.Stage;

class CatalogResourcesEndpointTest {
  private final CatalogServiceBlockingStub catalog =
      CatalogServiceGrpc.newBlockingStub(ApiServer.as(Scope.MANAGE));

  @Test
  void putResources_comesBackWholeAndTwiceChangesNothing() {
    Resource resource = resource("put.r1").build();
    PutResourcesRequest rows = PutResourcesRequest.newBuilder().addResources(resource).build();

    assertThat(catalog.putResources(rows.toBuilder().setDryRun(true).build()).getAdded())
        .isEqualTo(1);
    assertUnknown(() -> get("put.r1"), "UNKNOWN_RESOURCE");
    assertThat(catalog.putResources(rows).getAdded()).isEqualTo(1);
    assertThat(catalog.putResources(rows).getUnchanged()).isEqualTo(1);
    assertThat(get("put.r1")).isEqualTo(resource);
    assertThat(
            catalog
                .putResources(
                    PutResourcesRequest.newBuilder()
                        .addResources(resource.toBuilder().setBody("另一个正文"))
                        .build())
                .getChanged())
        .isEqualTo(1);
  }

  @Test
  void putResources_badRows_rejectedByPath() {
    Metadata.Builder metadata = Metadata.newBuilder().setTitle("题");
    var answer =
        catalog.putResources(
            PutResourcesRequest.newBuilder()
                .addResources(resource("put.good"))
                .addResources(resource("put bad"))
                .addResources(Resource.newBuilder().setId("put.bare"))
                .addResources(resource("put.item").setType(ResourceType.RESOURCE_TYPE_ITEM))
                .addResources(
                    resource("put.grades").setMetadata(metadata.clone().addGrades(7).addGrades(13)))
                .addResources(resource("put.uri").setMetadata(metadata.clone().setUri("file:/x")))
                .addResources(
                    resource("put.nan").setMetadata(metadata.clone().setQuality(Double.NaN)))
                .build());

    assertThat(answer.getAdded()).isEqualTo(1);
    assertThat(answer.getRejectionsList())
        .extracting(Rejection::getField)
        .containsExactly(
            "resources[1].id",
            "resources[2].metadata",
            "resources[3].type",
            "resources[4].metadata.grades[1]",
            "resources[5].metadata.uri",
            "resources[6].metadata.quality");
    assertThat(answer.getRejectionsList())
        .extracting(Rejection::getIndex)
        .containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void putResources_withoutConcepts_tagged() {
    catalog.putResources(
        PutResourcesRequest.newBuilder()
            .addResources(
                Resource.newBuilder()
                    .setId("put.untagged")
                    .setMetadata(
                        Metadata.newBuilder().setTitle("勾股定理的证明").setSubject("mathematics")))
            .build());

    assertThat(get("put.untagged").getMetadata().getConceptIdsList())
        .contains("math.pythagorean-proof");
  }

  @Test
  void putResources_tooMany_refused() {
    PutResourcesRequest.Builder rows = PutResourcesRequest.newBuilder();
    for (int i = 0; i <= 500; i++) {
      rows.addResources(resource("many." + i));
    }
    assertInvalid(() -> catalog.putResources(rows.build()), "resources");
  }

  @Test
  void putResources_over4MiB_refused() {
    PutResourcesRequest.Builder rows = PutResourcesRequest.newBuilder();
    for (int i = 0; i < 50; i++) {
      rows.addResources(resource("large." + i).setBody("大".repeat(30_000)));
    }
    assertInvalid(() -> catalog.putResources(rows.build()), "resources");
  }

  @Test
  void deleteResource_onceThenNoMore_itemsStay() {
    catalog.putResources(
        PutResourcesRequest.newBuilder().addResources(resource("delete.r")).build());
    DeleteResourceRequest request =
        DeleteResourceRequest.newBuilder().setResourceId("delete.r").build();

    assertThat(catalog.deleteResource(request).getDeleted()).isTrue();
    assertThat(catalog.deleteResource(request).getDeleted()).isFalse();
    assertThat(
            catalog
                .deleteResource(
                    DeleteResourceRequest.newBuilder()
                        .setResourceId("item.rational-number.1")
                        .build())
                .getDeleted())
        .isFalse();
    assertInvalid(
        () -> catalog.deleteResource(DeleteResourceRequest.getDefaultInstance()), "resource_id");
  }

  private Resource get(String id) {
    return catalog
        .getResource(GetResourceRequest.newBuilder().setResourceId(id).build())
        .getResource();
  }

  private static Resource.Builder resource(String id) {
    return Resource.newBuilder()
        .setId(id)
        .setType(ResourceType.RESOURCE_TYPE_VIDEO)
        .setBody("正文 " + id)
        .setMetadata(
            Metadata.newBuilder()
                .setTitle("标题 " + id)
                .setDescription("简介")
                .setSubject("mathematics")
                .setStage(Stage.STAGE_JUNIOR)
                .addGrades(8)
                .setEditionId("pep")
                .addConceptIds("math.pythagorean-theorem")
                .setLanguage("zh")
                .setDurationSeconds(90)
                .setSizeBytes(1_000)
                .setLicence("CC-BY-4.0")
                .setProvider("测试")
                .setQuality(0.5)
                .setUri("https://example.org/" + id));
  }
}
