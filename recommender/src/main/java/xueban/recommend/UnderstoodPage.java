package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A page of hits and how the text of the search was understood.
 *
 * @param page its corrected or offered text is the whole one that was asked, put right
 * @param slots in the order of the text
 * @param searched text, corrected if it was, filter and order that the hits are of
 * @param wholeQuery whether the text was searched as it stands, since what was understood of it
 *     found nothing or left nothing to search
 */
public record UnderstoodPage(
    SearchPage page, List<UnderstoodSlot> slots, SearchRequest searched, boolean wholeQuery) {
  public UnderstoodPage {
    requireNonNull(page, "page");
    requireNonNull(searched, "searched");
    slots = List.copyOf(slots);
  }
}
