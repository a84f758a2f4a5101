package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A page of hits and how the text of the search was understood.
 *
 * @param slots in the order of the text
 * @param searched text, filter and order that the hits are of
 * @param wholeQuery whether the text was searched as it stands, since what was understood of it
 *     found nothing
 */
public record UnderstoodPage(
    SearchPage page, List<UnderstoodSlot> slots, SearchRequest searched, boolean wholeQuery) {
  public UnderstoodPage {
    requireNonNull(page, "page");
    requireNonNull(searched, "searched");
    slots = List.copyOf(slots);
  }
}
