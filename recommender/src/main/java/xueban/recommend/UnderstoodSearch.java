package xueban.recommend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
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
 * text is searched as it stands. An order that was understood is given up before any of these: what
 * matches by meaning alone has none but relevance. What was given with the search beside its text
 * always holds.
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

  /** Kinds of which one holds at a time. */
  private static final Set<SlotKind> ONE_HOLDS =
      Set.of(SlotKind.MIN_DURATION, SlotKind.MAX_DURATION, SlotKind.SORT);

  private static final String RELAXED = "没有同时符合其他条件的资源，已放宽这一条件。";
  private static final String NO_ORDER = "没有能这样排序的资源，已按相关程度排列。";
  private static final String SECOND = "前面已有同类条件，以其为准。";
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
  private record Step(
      List<UnderstoodSlot> slots, SearchRequest request, String query, boolean wholeQuery) {

    /** Returns the page as one of the whole query: what was corrected of the text stands in it. */
    UnderstoodPage of(SearchPage page) {
      String corrected = page.correctedText();
      SearchRequest searched = corrected.isEmpty() ? request : request.withText(corrected);
      SpeltQuery whole = new SpeltQuery(query, request.text());
      SearchPage spelt = page.spelt(whole.with(corrected), whole.with(page.offeredText()));
      return new UnderstoodPage(spelt, slots, searched, wholeQuery);
    }
  }

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
            withoutSeconds(
                understood.slots().stream().map(slot -> SlotFilters.use(slot, request)).toList()));
    List<Step> steps = steps(request, understood, slots);
    return request.cursor().isEmpty() ? first(steps) : later(steps);
  }

  /** Returns the slots; of durations and orders only the first of a kind holds. */
  private static List<UnderstoodSlot> withoutSeconds(List<UnderstoodSlot> slots) {
    Set<SlotKind> held = EnumSet.noneOf(SlotKind.class);
    List<UnderstoodSlot> all = new ArrayList<>();
    for (UnderstoodSlot slot : slots) {
      boolean holds = slot.use() == Use.FILTERED || slot.use() == Use.SORTED;
      boolean first =
          !holds || !ONE_HOLDS.contains(slot.slot().kind()) || held.add(slot.slot().kind());
      all.add(first ? slot : new UnderstoodSlot(slot.slot(), Use.OVERRIDDEN, SECOND));
    }
    return all;
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
      steps.addAll(ordered(request, text, slots));
      for (SlotKind kind : doubts) {
        steps.addAll(ordered(request, text, relaxed(slots, Set.of(kind), RELAXED)));
      }
      for (int most = 2; most <= doubts.size(); most++) {
        Set<SlotKind> kinds = new TreeSet<>(doubts.subList(0, most));
        steps.addAll(ordered(request, text, relaxed(slots, kinds, RELAXED)));
      }
      // Without text and filters a search would list the whole catalog: no answer to a request.
      steps.removeIf(
          step ->
              text.isBlank()
                  && step.request().filter().equals(request.filter())
                  && step.slots().stream().noneMatch(s -> s.use() == Use.SORTED));
    }
    Set<SlotKind> all = Set.of(SlotKind.values());
    steps.add(new Step(relaxed(slots, all, WHOLE), request, request.text(), !slots.isEmpty()));
    return steps;
  }

  /** Returns the step, and if it has an order that was understood, the same without. */
  private static List<Step> ordered(
      SearchRequest request, String text, List<UnderstoodSlot> slots) {
    Step step = step(request, text, slots);
    boolean sorted = slots.stream().anyMatch(slot -> slot.use() == Use.SORTED);
    return sorted && !text.isBlank()
        ? List.of(step, step(request, text, relaxed(slots, Set.of(SlotKind.SORT), NO_ORDER)))
        : List.of(step);
  }

  private static Step step(SearchRequest request, String text, List<UnderstoodSlot> slots) {
    SearchRequest searched =
        request
            .withText(text)
            .withFilter(SlotFilters.filter(request.filter(), slots))
            .withSort(SlotFilters.sort(request.sort(), slots));
    return new Step(slots, searched, request.text(), false);
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
      UnderstoodPage page = step.of(search.search(step.request()));
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
        return step.of(search.search(step.request()));
      } catch (XuebanException e) {
        if (e.code() != ErrorCode.INVALID_CURSOR) {
          throw e;
        }
        refused = refused == null ? e : refused;
      }
    }
    throw refused == null ? new IllegalStateException("there is always a step") : refused;
  }
}
