package xueban.server.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.nlp.request.Slot;
import xueban.recommend.SearchFilter;
import xueban.recommend.UnderstoodPage;
import xueban.v1.ResourceType;
import xueban.v1.SearchFilters;
import xueban.v1.SearchRequest;
import xueban.v1.SearchSort;
import xueban.v1.SlotKind;
import xueban.v1.SlotUse;
import xueban.v1.Stage;
import xueban.v1.Understanding;
import xueban.v1.UnderstoodSlot;

/** How a query was understood, in the words of the API. */
final class UnderstandingMapper {
  private static final int MAX_SLOTS = 50;
  private static final Set<String> KINDS =
      Stream.of(xueban.nlp.request.SlotKind.values())
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private UnderstandingMapper() {}

  /** Checks what a request says of understanding. */
  static void check(Fields fields, SearchRequest request) {
    fields.atMost("ignored_slots", request.getIgnoredSlotsCount(), MAX_SLOTS);
    if (!request.getUnderstand() && request.getIgnoredSlotsCount() > 0) {
      fields.fault("ignored_slots", "needs understand; set it, or leave ignored_slots empty.");
    }
    for (int i = 0; i < Math.min(MAX_SLOTS, request.getIgnoredSlotsCount()); i++) {
      String id = request.getIgnoredSlots(i);
      if (!KINDS.contains(id.substring(0, Math.max(0, id.indexOf(':'))))) {
        fields.fault(
            "ignored_slots[" + i + "]",
            "is no id of a slot; give one of understanding.slots, such as grade:8.");
      }
    }
  }

  static Understanding understanding(UnderstoodPage understood) {
    return Understanding.newBuilder()
        .addAllSlots(
            understood.slots().stream().limit(MAX_SLOTS).map(UnderstandingMapper::slot).toList())
        .setText(understood.searched().text())
        .setFilters(filters(understood.searched().filter()))
        .setSort(SearchSort.valueOf("SEARCH_SORT_" + understood.searched().sort().name()))
        .setWholeQuery(understood.wholeQuery())
        .build();
  }

  private static UnderstoodSlot slot(xueban.recommend.UnderstoodSlot understood) {
    Slot slot = understood.slot();
    return UnderstoodSlot.newBuilder()
        .setId(slot.id())
        .setKind(SlotKind.valueOf("SLOT_KIND_" + slot.kind().name()))
        .addAllValues(slot.values().stream().map(value -> value(slot.kind(), value)).toList())
        .setLabel(slot.label())
        .setRange(SearchMapper.range(slot.start(), slot.end()))
        .setUse(SlotUse.valueOf("SLOT_USE_" + understood.use().name()))
        .setNote(understood.note())
        .build();
  }

  private static String value(xueban.nlp.request.SlotKind kind, String value) {
    return switch (kind) {
      case STAGE -> "STAGE_" + value;
      case TYPE -> "RESOURCE_TYPE_" + value;
      case SORT -> "SEARCH_SORT_" + value;
      case DIFFICULTY -> value.toLowerCase(Locale.ROOT);
      case SUBJECT, GRADE, TERM, CONCEPT, EDITION, MAX_DURATION, MIN_DURATION, LANGUAGE -> value;
    };
  }

  static SearchFilters filters(SearchFilter filter) {
    List<Stage> stages =
        filter.stages().stream().map(stage -> Stage.valueOf("STAGE_" + stage.name())).toList();
    List<ResourceType> types =
        filter.types().stream()
            .map(type -> ResourceType.valueOf("RESOURCE_TYPE_" + type.name()))
            .toList();
    return SearchFilters.newBuilder()
        .addAllSubjects(filter.subjects())
        .addAllStages(stages)
        .addAllGrades(filter.grades())
        .addAllTypes(types)
        .addAllEditionIds(filter.editions())
        .addAllConceptIds(filter.concepts())
        .addAllLanguages(filter.languages())
        .addAllProviders(filter.providers())
        .setMinQuality(filter.minQuality())
        .setMinDurationSeconds(seconds(filter.minDuration()))
        .setMaxDurationSeconds(seconds(filter.maxDuration()))
        .build();
  }

  private static int seconds(@Nullable Duration duration) {
    return duration == null ? 0 : (int) Math.min(Integer.MAX_VALUE, duration.toSeconds());
  }
}
