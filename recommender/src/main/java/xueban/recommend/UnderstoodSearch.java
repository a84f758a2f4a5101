package xueban.recommend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.nlp.request.RequestParser;
import xueban.nlp.request.SlotKind;
import xueban.nlp.request.UnderstoodRequest;
import xueban.recommend.UnderstoodSlot.Use;

/**
 * Searches for what a request asks: its slots filter and sort, concepts and the rest are the text.
 *
 * <p>It never finds nothing where the plain search would find something. If the slots leave
 * nothing, each is tried without alone, the least certain first (durations, edition, language,
 * type, grade, stage, subject), then all of these together, one more at a time; at last the whole
 * text is searched as it stands. What was given with the search beside its text always holds.
 *
 * <p>A cursor finds the step it belongs to by itself. Safe for concurrent use.
 */
public final class UnderstoodSearch {
  /** Kinds that filter, the least certain first. */
  private static final List<SlotKind> DOUBTS =
      List.of(
          SlotKind.MIN_DURATION,
          SlotKind.MAX_DURATION,
          SlotKind.EDITION,
          SlotKind.LANGUAGE,
          SlotKind.TYPE,
          SlotKind.GRADE,
          SlotKind.STAGE,
          SlotKind.SUBJECT);

  private static final String RELAXED = "没有同时符合其他条件的资源，已放宽这一条件。";
  private static final String WHOLE = "按理解的条件没有找到资源，已按整句搜索。";

  private final CatalogSearch search;
  private final RequestParser parser;

  /**
   * Makes a search.
   *
   * @param parser of the graph that the catalog is tagged with
   */
  public UnderstoodSearch(CatalogSearch search, RequestParser parser) {
    this.search = search;
    this.parser = parser;
  }

  /** One way to search: what holds of the slots, and the search that makes. */
  private record Step(List<UnderstoodSlot> slots, SearchRequest request, boolean wholeQuery) {}

  /**
   * Returns the page of hits.
   *
   * @param ignored ids of slots whose words shall be searched as text
   * @throws XuebanException {@code INVALID_CURSOR} for a cursor of another search
   */
  public UnderstoodPage search(SearchRequest request, Collection<String> ignored) {
    UnderstoodRequest understood = parser.parse(request.text(), ignored);
    List<UnderstoodSlot> slots =
        withoutOpposites(
            understood.slots().stream().map(slot -> SlotFilters.use(slot, request)).toList());
    List<Step> steps = steps(request, understood, slots);
    return request.cursor().isEmpty() ? first(steps) : later(steps);
  }

  /** Returns the slots without a shortest duration above the longest, which nothing satisfies. */
  private static List<UnderstoodSlot> withoutOpposites(List<UnderstoodSlot> slots) {
    long least = seconds(slots, SlotKind.MIN_DURATION, 0);
    long most = seconds(slots, SlotKind.MAX_DURATION, Long.MAX_VALUE);
    return least <= most ? slots : relaxed(slots, Set.of(SlotKind.MIN_DURATION), RELAXED);
  }

  private static long seconds(List<UnderstoodSlot> slots, SlotKind kind, long otherwise) {
    return slots.stream()
        .filter(slot -> slot.slot().kind() == kind)
        .mapToLong(slot -> Long.parseLong(slot.slot().values().getFirst()))
        .findFirst()
        .orElse(otherwise);
  }

  /** Returns the ways to search in the order in which they are tried; the last is the plain one. */
  private static List<Step> steps(
      SearchRequest request, UnderstoodRequest understood, List<UnderstoodSlot> slots) {
    List<Step> steps = new ArrayList<>();
    String pieces = understood.searched();
    // Blanks between the pieces may make it longer than a search's text can be.
    String text = pieces.length() > SearchRequest.MAX_TEXT_LENGTH ? request.text() : pieces;
    boolean asksSomething =
        !text.isBlank()
            || slots.stream().anyMatch(s -> s.use() == Use.FILTERED || s.use() == Use.SORTED);
    if (asksSomething) {
      List<SlotKind> doubts =
          DOUBTS.stream()
              // Of a subject alone, what is of another subject is no answer; better search its
              // words.
              .filter(kind -> kind != SlotKind.SUBJECT || !text.isBlank())
              .filter(
                  kind ->
                      slots.stream()
                          .anyMatch(s -> s.use() == Use.FILTERED && s.slot().kind() == kind))
              .toList();
      steps.add(step(request, text, slots));
      for (SlotKind kind : doubts) {
        steps.add(step(request, text, relaxed(slots, Set.of(kind), RELAXED)));
      }
      for (int most = 2; most <= doubts.size(); most++) {
        Set<SlotKind> kinds = new TreeSet<>(doubts.subList(0, most));
        steps.add(step(request, text, relaxed(slots, kinds, RELAXED)));
      }
      // Without text and filters a search would list the whole catalog: no answer to a request.
      steps.removeIf(
          step ->
              text.isBlank()
                  && step.request().filter().equals(request.filter())
                  && step.slots().stream().noneMatch(s -> s.use() == Use.SORTED));
    }
    Set<SlotKind> all = Set.of(SlotKind.values());
    steps.add(new Step(relaxed(slots, all, WHOLE), request, !slots.isEmpty()));
    return steps;
  }

  private static Step step(SearchRequest request, String text, List<UnderstoodSlot> slots) {
    SearchRequest searched =
        request
            .withText(text)
            .withFilter(SlotFilters.filter(request.filter(), slots))
            .withSort(SlotFilters.sort(request.sort(), slots));
    return new Step(slots, searched, false);
  }

  private static List<UnderstoodSlot> relaxed(
      List<UnderstoodSlot> slots, Set<SlotKind> kinds, String note) {
    return slots.stream()
        .map(
            slot ->
                kinds.contains(slot.slot().kind())
                        && (slot.use() == Use.FILTERED || slot.use() == Use.SORTED)
                    ? new UnderstoodSlot(slot.slot(), Use.RELAXED, note)
                    : slot)
        .toList();
  }

  private UnderstoodPage first(List<Step> steps) {
    @Nullable UnderstoodPage asked = null;
    for (Step step : steps) {
      UnderstoodPage page = page(step, search.search(step.request()));
      if (page.page().total() > 0) {
        return page;
      }
      // If nothing is found anywhere, the answer says what was asked for, not the last attempt.
      asked = asked == null ? page : asked;
    }
    if (asked == null) {
      throw new IllegalStateException("there is always a step");
    }
    return asked;
  }

  /** Returns the page after a cursor, which only the step that it comes from takes. */
  private UnderstoodPage later(List<Step> steps) {
    @Nullable XuebanException refused = null;
    for (Step step : steps) {
      try {
        return page(step, search.search(step.request()));
      } catch (XuebanException e) {
        if (e.code() != ErrorCode.INVALID_CURSOR) {
          throw e;
        }
        refused = refused == null ? e : refused;
      }
    }
    throw refused == null ? new IllegalStateException("there is always a step") : refused;
  }

  private static UnderstoodPage page(Step step, SearchPage page) {
    return new UnderstoodPage(page, step.slots(), step.request(), step.wholeQuery());
  }
}
