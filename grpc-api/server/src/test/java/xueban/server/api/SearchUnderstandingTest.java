package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static xueban.server.api.Failures.assertInvalid;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.ResourceType;
import xueban.v1.SearchFilters;
import xueban.v1.SearchRequest;
import xueban.v1.SearchResponse;
import xueban.v1.SearchServiceGrpc;
import xueban.v1.SearchServiceGrpc.SearchServiceBlockingStub;
import xueban.v1.SearchSort;
import xueban.v1.SlotKind;
import xueban.v1.SlotUse;
import xueban.v1.UnderstoodSlot;

class SearchUnderstandingTest {
  private static final String QUERY = "找一个初二勾股定理的微课，人教版，简单的";

  private final SearchServiceBlockingStub search =
      SearchServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN));

  private SearchResponse ask(String query) {
    return search.search(SearchRequest.newBuilder().setQuery(query).setUnderstand(true).build());
  }

  @Test
  void understand_slotsWithSpansAndWhatWasDone() {
    SearchResponse answer = ask(QUERY);

    assertThat(answer.getHitsList())
        .isNotEmpty()
        .allSatisfy(
            hit -> {
              assertThat(hit.getResource().getType()).isEqualTo(ResourceType.RESOURCE_TYPE_LESSON);
              assertThat(hit.getResource().getMetadata().getGradesList()).contains(8);
            });
    assertThat(answer.getUnderstanding().getSlotsList())
        .extracting(
            UnderstoodSlot::getKind,
            UnderstoodSlot::getLabel,
            slot -> words(QUERY, slot),
            UnderstoodSlot::getUse)
        .containsExactly(
            tuple(SlotKind.SLOT_KIND_GRADE, "八年级", "初二", SlotUse.SLOT_USE_FILTERED),
            tuple(SlotKind.SLOT_KIND_CONCEPT, "勾股定理", "勾股定理", SlotUse.SLOT_USE_SEARCHED),
            tuple(SlotKind.SLOT_KIND_TYPE, "课程", "微课", SlotUse.SLOT_USE_FILTERED),
            tuple(SlotKind.SLOT_KIND_EDITION, "人教版", "人教版", SlotUse.SLOT_USE_FILTERED),
            tuple(SlotKind.SLOT_KIND_DIFFICULTY, "基础", "简单", SlotUse.SLOT_USE_NOT_APPLIED));
    assertThat(answer.getUnderstanding().getText()).isEqualTo("勾股定理");
    assertThat(answer.getUnderstanding().getSort()).isEqualTo(SearchSort.SEARCH_SORT_RELEVANCE);
    SearchFilters filters = answer.getUnderstanding().getFilters();
    assertThat(filters.getGradesList()).containsExactly(8);
    assertThat(filters.getTypesList()).containsExactly(ResourceType.RESOURCE_TYPE_LESSON);
    assertThat(filters.getEditionIdsList()).contains("pep", "pep-physics");
    assertThat(answer.getUnderstanding().getSlots(4).getNote()).contains("难度");
  }

  private static String words(String query, UnderstoodSlot slot) {
    return query.substring(slot.getRange().getStart(), slot.getRange().getEnd());
  }

  @Test
  void filtersOfTheAnswer_giveTheSameHitsWithoutUnderstanding() {
    SearchResponse understood = ask("八年级 密度 微课");
    SearchResponse plain =
        search.search(
            SearchRequest.newBuilder()
                .setQuery(understood.getUnderstanding().getText())
                .setFilters(understood.getUnderstanding().getFilters())
                .setSort(understood.getUnderstanding().getSort())
                .build());
    assertThat(plain.getHitsList()).isNotEmpty().isEqualTo(understood.getHitsList());
  }

  @Test
  void withoutUnderstand_answerHasNone() {
    assertThat(search.search(SearchRequest.newBuilder().setQuery(QUERY).build()).hasUnderstanding())
        .isFalse();
  }

  @Test
  void ignoredSlot_isWordsAgain() {
    SearchResponse answer =
        search.search(
            SearchRequest.newBuilder()
                .setQuery("八年级 密度 实验")
                .setUnderstand(true)
                .addIgnoredSlots("type:EXPERIMENT")
                .build());
    assertThat(answer.getUnderstanding().getSlotsList())
        .extracting(UnderstoodSlot::getKind)
        .containsExactly(SlotKind.SLOT_KIND_GRADE, SlotKind.SLOT_KIND_CONCEPT);
    assertThat(answer.getUnderstanding().getText()).isEqualTo("密度 实验");
  }

  @Test
  void givenFilter_winsOverTheQuery() {
    SearchResponse answer =
        search.search(
            SearchRequest.newBuilder()
                .setQuery("九年级 勾股定理")
                .setUnderstand(true)
                .setFilters(SearchFilters.newBuilder().addGrades(8))
                .build());
    assertThat(answer.getUnderstanding().getSlotsList())
        .extracting(UnderstoodSlot::getUse)
        .containsExactly(SlotUse.SLOT_USE_OVERRIDDEN, SlotUse.SLOT_USE_SEARCHED);
    assertThat(answer.getUnderstanding().getFilters().getGradesList()).containsExactly(8);
  }

  @Test
  void typeThatNobodyHas_isRelaxedAndSaidSo() {
    SearchResponse answer = ask("勾股定理 音频");
    assertThat(answer.getHitsList()).isNotEmpty();
    assertThat(answer.getUnderstanding().getSlotsList())
        .filteredOn(slot -> slot.getUse() == SlotUse.SLOT_USE_RELAXED)
        .singleElement()
        .satisfies(slot -> assertThat(slot.getValuesList()).containsExactly("RESOURCE_TYPE_AUDIO"))
        .satisfies(slot -> assertThat(slot.getNote()).isNotEmpty());
  }

  @Test
  void badInput_allFieldsNamed() {
    assertInvalid(
        () ->
            search.search(
                SearchRequest.newBuilder()
                    .setQuery("x".repeat(1_001))
                    .setUnderstand(true)
                    .addIgnoredSlots("grade:8")
                    .addIgnoredSlots("colour:red")
                    .setFilters(
                        SearchFilters.newBuilder()
                            .setMinDurationSeconds(600)
                            .setMaxDurationSeconds(300))
                    .build()),
        "query",
        "filters.min_duration_seconds",
        "ignored_slots[1]");
    assertInvalid(
        () ->
            search.search(
                SearchRequest.newBuilder().setQuery("八年级").addIgnoredSlots("grade:8").build()),
        "ignored_slots");
    assertInvalid(
        () ->
            search.search(
                SearchRequest.newBuilder()
                    .setUnderstand(true)
                    .addAllIgnoredSlots(Collections.nCopies(51, "grade:8"))
                    .build()),
        "ignored_slots");
    assertInvalid(
        () ->
            search.search(
                SearchRequest.newBuilder().setQuery("八\u0007年级").setUnderstand(true).build()),
        "query");
  }

  @Test
  void emptyQuery_isUnderstoodAsNothing() {
    SearchResponse answer = ask("");
    assertThat(answer.getUnderstanding().getSlotsList()).isEqualTo(List.of());
    assertThat(answer.getHitsList()).isNotEmpty();
  }
}
