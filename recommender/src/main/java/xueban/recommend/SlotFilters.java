package xueban.recommend;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.graph.Stage;
import xueban.nlp.request.Slot;
import xueban.nlp.request.SlotKind;
import xueban.recommend.UnderstoodSlot.Use;

/**
 * What the slots of a request ask of the catalog. A filter or order that was given wins over them.
 */
final class SlotFilters {
  private SlotFilters() {}

  /** Returns what a search does with a slot before it is known what that finds. */
  static UnderstoodSlot use(Slot slot, SearchRequest given) {
    SearchFilter filter = given.filter();
    boolean taken =
        switch (slot.kind()) {
          case SUBJECT -> !filter.subjects().isEmpty();
          case STAGE -> !filter.stages().isEmpty();
          case GRADE -> !filter.grades().isEmpty();
          case TYPE -> !filter.types().isEmpty();
          case EDITION -> !filter.editions().isEmpty();
          case LANGUAGE -> !filter.languages().isEmpty();
          case MIN_DURATION, MAX_DURATION ->
              filter.minDuration() != null || filter.maxDuration() != null;
          case SORT -> given.sort() != SearchRequest.Sort.RELEVANCE;
          case CONCEPT, TERM, DIFFICULTY -> false;
        };
    if (taken) {
      return new UnderstoodSlot(slot, Use.OVERRIDDEN, "已另外指定同类条件，以其为准。");
    }
    return switch (slot.kind()) {
      case CONCEPT -> new UnderstoodSlot(slot, Use.SEARCHED, "");
      case SORT -> new UnderstoodSlot(slot, Use.SORTED, "");
      case TERM -> new UnderstoodSlot(slot, Use.NOT_APPLIED, "资源没有标注学期，未按此筛选。");
      case DIFFICULTY -> new UnderstoodSlot(slot, Use.NOT_APPLIED, "资源没有标注难度，未按此筛选。");
      case EDITION ->
          slot.values().isEmpty()
              ? new UnderstoodSlot(slot, Use.NOT_APPLIED, "知识图谱没有这个版本，未按此筛选。")
              : new UnderstoodSlot(slot, Use.FILTERED, "");
      case SUBJECT, STAGE, GRADE, TYPE, LANGUAGE, MIN_DURATION, MAX_DURATION ->
          new UnderstoodSlot(slot, Use.FILTERED, "");
    };
  }

  /** Returns the filter with what the slots that filter ask beside it. */
  static SearchFilter filter(SearchFilter given, List<UnderstoodSlot> slots) {
    return new SearchFilter(
        joined(given.subjects(), values(slots, SlotKind.SUBJECT)),
        joined(given.stages(), values(slots, SlotKind.STAGE).map(Stage::valueOf)),
        joined(given.grades(), values(slots, SlotKind.GRADE).map(Integer::valueOf)),
        joined(given.types(), types(slots)),
        joined(given.editions(), values(slots, SlotKind.EDITION)),
        given.concepts(),
        joined(given.languages(), values(slots, SlotKind.LANGUAGE)),
        given.providers(),
        duration(given.minDuration(), values(slots, SlotKind.MIN_DURATION)),
        duration(given.maxDuration(), values(slots, SlotKind.MAX_DURATION)),
        given.minQuality(),
        Set.copyOf(given.exclude()));
  }

  /** Returns the order that the slots ask for, the first if several, or the one given. */
  static SearchRequest.Sort sort(SearchRequest.Sort given, List<UnderstoodSlot> slots) {
    return slots.stream()
        .filter(slot -> slot.use() == Use.SORTED)
        .map(slot -> SearchRequest.Sort.valueOf(slot.slot().values().getFirst()))
        .findFirst()
        .orElse(given);
  }

  /** Who asks for exercises is served by single ones, too: few catalogs have them in sets. */
  private static Stream<ResourceType> types(List<UnderstoodSlot> slots) {
    List<ResourceType> types = values(slots, SlotKind.TYPE).map(ResourceType::valueOf).toList();
    boolean exercises = types.equals(List.of(ResourceType.EXERCISE_SET));
    return exercises ? Stream.of(ResourceType.EXERCISE_SET, ResourceType.ITEM) : types.stream();
  }

  private static Stream<String> values(List<UnderstoodSlot> slots, SlotKind kind) {
    return slots.stream()
        .filter(slot -> slot.use() == Use.FILTERED && slot.slot().kind() == kind)
        .flatMap(slot -> slot.slot().values().stream());
  }

  private static <T> List<T> joined(List<T> given, Stream<T> understood) {
    return Stream.concat(given.stream(), understood).distinct().toList();
  }

  private static @Nullable Duration duration(@Nullable Duration given, Stream<String> seconds) {
    List<Duration> all = seconds.map(s -> Duration.ofSeconds(Long.parseLong(s))).toList();
    return given != null || all.isEmpty() ? given : all.getFirst();
  }
}
