package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.AcceptedForms;
import xueban.v1.BlankForm;
import xueban.v1.BlankKind;
import xueban.v1.CatalogServiceGrpc;
import xueban.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import xueban.v1.DeleteItemRequest;
import xueban.v1.GetItemRequest;
import xueban.v1.GetResourceRequest;
import xueban.v1.Item;
import xueban.v1.ItemKey;
import xueban.v1.ItemKind;
import xueban.v1.ItemOption;
import xueban.v1.KeyedItem;
import xueban.v1.Metadata;
import xueban.v1.OptionMisconception;
import xueban.v1.PutItemsRequest;
import xueban.v1.Rejection;

class CatalogItemsEndpointTest {
  private final CatalogServiceBlockingStub catalog =
      CatalogServiceGrpc.newBlockingStub(ApiServer.as(Scope.MANAGE));

  @Test
  void putItems_comeBackWithKeyForTeachers_withoutForLearners() {
    KeyedItem keyed = item("put.i1").build();
    catalog.putItems(PutItemsRequest.newBuilder().addItems(keyed).build());
    GetItemRequest request = GetItemRequest.newBuilder().setItemId("put.i1").build();

    var shown = CatalogServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN)).getItem(request);
    var whole = catalog.getItem(request.toBuilder().setIncludeKey(true).build());

    assertThat(shown.hasKey()).isFalse();
    assertThat(shown.getItem().getOptionsList()).isEqualTo(keyed.getItem().getOptionsList());
    assertThat(shown.getItem().getRevision()).isEqualTo(1);
    assertThat(shown.getItem().getHintCount()).isEqualTo(1);
    assertThat(shown.getItem().getMetadata().getTitle()).isEqualTo("1 + 1 = ?");
    assertThat(whole.getKey()).isEqualTo(keyed.getKey());
  }

  @Test
  void putItems_changed_nextRevision() {
    catalog.putItems(PutItemsRequest.newBuilder().addItems(item("put.i2")).build());
    KeyedItem.Builder changed = item("put.i2");
    changed.getItemBuilder().setStem("1 + 1 等于几？");

    assertThat(
            catalog.putItems(PutItemsRequest.newBuilder().addItems(changed).build()).getChanged())
        .isEqualTo(1);
    assertThat(
            catalog
                .getItem(GetItemRequest.newBuilder().setItemId("put.i2").build())
                .getItem()
                .getRevision())
        .isEqualTo(2);
  }

  @Test
  void putItems_badRows_rejectedByPath() {
    KeyedItem.Builder noKind = item("bad.kind");
    noKind.getItemBuilder().setKind(ItemKind.ITEM_KIND_UNSPECIFIED);
    KeyedItem.Builder noStem = item("bad.stem");
    noStem.getItemBuilder().setStem(" ");
    KeyedItem.Builder difficulty = item("bad.difficulty");
    difficulty.getItemBuilder().setDifficulty(1.5);
    KeyedItem.Builder answer = item("bad.answer");
    answer.getKeyBuilder().getAnswersBuilder(0).addForms("Z");
    KeyedItem.Builder misconception = item("bad.misconception");
    misconception.getKeyBuilder().getMisconceptionsBuilder(0).setOptionKey("Y");
    KeyedItem.Builder grade = item("bad.grade");
    grade.getItemBuilder().getMetadataBuilder().addGrades(0);

    var outcome =
        catalog.putItems(
            PutItemsRequest.newBuilder()
                .addItems(noKind)
                .addItems(noStem)
                .addItems(difficulty)
                .addItems(answer)
                .addItems(misconception)
                .addItems(grade)
                .build());

    assertThat(outcome.getRejectionsList())
        .extracting(Rejection::getField)
        .containsExactly(
            "items[0].item.kind",
            "items[1].item.stem",
            "items[2].item.difficulty",
            "items[3].key.answers[0].forms",
            "items[4].key.misconceptions[0].option_key",
            "items[5].item.metadata.grades[0]");
  }

  @Test
  void putItems_whatBlanksAskFor_comesBack() {
    KeyedItem.Builder factored = blanks("put.rule");
    factored
        .getKeyBuilder()
        .getAnswersBuilder(0)
        .getRuleBuilder()
        .setKind(BlankKind.BLANK_KIND_EXPRESSION)
        .setForm(BlankForm.BLANK_FORM_FACTORED);
    PutItemsRequest request = PutItemsRequest.newBuilder().addItems(factored).build();
    catalog.putItems(request);

    GetItemRequest get =
        GetItemRequest.newBuilder().setItemId("put.rule").setIncludeKey(true).build();
    assertThat(catalog.getItem(get).getKey()).isEqualTo(factored.getKey());
    assertThat(catalog.putItems(request).getUnchanged()).isEqualTo(1);

    KeyedItem.Builder tolerance = blanks("bad.rule");
    tolerance.getKeyBuilder().getAnswersBuilder(1).getRuleBuilder().setTolerance(-1);
    assertThat(
            catalog
                .putItems(PutItemsRequest.newBuilder().addItems(tolerance).build())
                .getRejectionsList())
        .extracting(Rejection::getField)
        .containsExactly("items[0].key.answers[1].rule.tolerance");
  }

  private static KeyedItem.Builder blanks(String id) {
    KeyedItem.Builder item = KeyedItem.newBuilder();
    item.getItemBuilder()
        .setId(id)
        .setKind(ItemKind.ITEM_KIND_FILL_IN)
        .setStem("因式分解：x²−4 = ____；x²−1 = ____");
    item.getKeyBuilder().addAnswersBuilder().addForms("(x+2)(x-2)");
    item.getKeyBuilder().addAnswersBuilder().addForms("(x+1)(x-1)");
    return item;
  }

  @Test
  void getItem_ofResource_saysWhereItIs() {
    String message =
        assertUnknown(
            () ->
                catalog.getItem(
                    GetItemRequest.newBuilder()
                        .setItemId("lesson.positive-negative-number")
                        .build()),
            "UNKNOWN_ITEM");

    assertThat(message).contains("GetResource");
    assertUnknown(
        () ->
            catalog.getResource(
                GetResourceRequest.newBuilder().setResourceId("item.rational-number.1").build()),
        "UNKNOWN_RESOURCE");
    assertInvalid(() -> catalog.getItem(GetItemRequest.getDefaultInstance()), "item_id");
  }

  @Test
  void deleteItem_onceThenNoMore() {
    catalog.putItems(PutItemsRequest.newBuilder().addItems(item("delete.i")).build());
    DeleteItemRequest request = DeleteItemRequest.newBuilder().setItemId("delete.i").build();

    assertThat(catalog.deleteItem(request).getDeleted()).isTrue();
    assertThat(catalog.deleteItem(request).getDeleted()).isFalse();
    assertInvalid(() -> catalog.deleteItem(DeleteItemRequest.getDefaultInstance()), "item_id");
  }

  private static KeyedItem.Builder item(String id) {
    return KeyedItem.newBuilder()
        .setItem(
            Item.newBuilder()
                .setId(id)
                .setKind(ItemKind.ITEM_KIND_SINGLE_CHOICE)
                .setStem("1 + 1 = ?")
                .setMetadata(
                    Metadata.newBuilder()
                        .setSubject("mathematics")
                        .addConceptIds("math.arithmetic-operations"))
                .addOptions(ItemOption.newBuilder().setKey("A").setText("2"))
                .addOptions(ItemOption.newBuilder().setKey("B").setText("11"))
                .setDifficulty(0.25))
        .setKey(
            ItemKey.newBuilder()
                .addAnswers(AcceptedForms.newBuilder().addForms("A"))
                .setSolution("数一数。")
                .addHints("伸出手指。")
                .addMisconceptions(
                    OptionMisconception.newBuilder()
                        .setOptionKey("B")
                        .setMisconception("把加法当作并列")));
  }
}
