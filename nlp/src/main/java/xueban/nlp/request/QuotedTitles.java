package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.FoldedText;

/**
 * Titles in 《》: what they hold is text, so 《从百草园到三味书屋》 stays whole and 《动物世界》 asks for no animals.
 * A title that names a concept is read like any words.
 */
final class QuotedTitles {
  private static final Pattern TITLE = Pattern.compile("[《〈]([^《》〈〉]{1,60})[》〉]");

  private QuotedTitles() {}

  /**
   * Returns the titles.
   *
   * @param all what else is found
   */
  static List<Found> find(FoldedText folded, List<Found> all) {
    List<Found> titles = new ArrayList<>();
    for (Matcher m = TITLE.matcher(folded.original()); m.find(); ) {
      int start = folded(folded, m.start(1));
      int end = folded(folded, m.end(1));
      boolean ofConcept =
          all.stream()
              .anyMatch(
                  found ->
                      found.fills(SlotKind.CONCEPT)
                          && found.start() >= start
                          && found.end() <= end
                          && (found.length() >= 3 || found.length() == end - start));
      if (!ofConcept && end > start) {
        titles.add(Found.keep(start, end));
      }
    }
    return titles;
  }

  private static int folded(FoldedText folded, int original) {
    int at = 0;
    while (at < folded.text().length() && folded.originalStart(at) < original) {
      at++;
    }
    return at;
  }
}
