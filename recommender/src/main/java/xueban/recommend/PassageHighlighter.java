package xueban.recommend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import xueban.nlp.SoughtWords;
import xueban.nlp.Token;

/**
 * Finds where an entry holds the words of a search, in the text as it is stored. Of a long text the
 * passage with the most words is cut out, at ends of sentences where they are near.
 */
final class PassageHighlighter {
  /** Longest passage, in UTF-16 units. */
  static final int LONGEST_PASSAGE = 200;

  /** As far as a text is looked through. */
  private static final int LOOKED_THROUGH = 20_000;

  private static final int LEAD = 40;
  private static final String SENTENCE_ENDS = "。！？；!?;\n";

  private final SoughtWords words;

  PassageHighlighter(SoughtWords words) {
    this.words = words;
  }

  /** Returns a passage of each field that holds a word: title, description, text. */
  List<SearchHit.Highlight> highlights(CatalogEntry entry) {
    List<SearchHit.Highlight> highlights = new ArrayList<>();
    if (!words.isEmpty()) {
      add("title", entry.metadata().title(), highlights);
      add("description", entry.metadata().description(), highlights);
      add("text", entry.text(), highlights);
    }
    return highlights;
  }

  private void add(String field, String stored, List<SearchHit.Highlight> highlights) {
    String text = stored.length() <= LOOKED_THROUGH ? stored : stored.substring(0, LOOKED_THROUGH);
    List<Token> found = words.in(text);
    if (found.isEmpty()) {
      return;
    }
    int start = 0;
    int end = text.length();
    if (text.length() > LONGEST_PASSAGE) {
      start = passageStart(text, bestStart(found));
      end = passageEnd(text, start);
    }
    List<SearchHit.Range> ranges = ranges(found, start, end);
    highlights.add(new SearchHit.Highlight(field, text.substring(start, end), ranges));
  }

  /** Returns the start of the token after which most different words stand within a passage. */
  private static int bestStart(List<Token> found) {
    int best = found.getFirst().start();
    int most = 0;
    for (int i = 0; i < found.size(); i++) {
      int from = found.get(i).start();
      Set<String> different = new HashSet<>();
      int weight = 0;
      for (int j = i; j < found.size() && found.get(j).end() <= from + passageAfterLead(); j++) {
        if (different.add(found.get(j).term())) {
          weight += found.get(j).term().length();
        }
      }
      if (weight > most) {
        most = weight;
        best = from;
      }
    }
    return best;
  }

  private static int passageAfterLead() {
    return LONGEST_PASSAGE - LEAD;
  }

  private static int passageStart(String text, int firstWord) {
    for (int i = firstWord; i > Math.max(0, firstWord - LEAD); i--) {
      if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return characterStart(text, Math.max(0, firstWord - LEAD));
  }

  private static int passageEnd(String text, int start) {
    int end = Math.min(text.length(), start + LONGEST_PASSAGE);
    for (int i = end; end < text.length() && i > end - LEAD; i--) {
      if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return characterStart(text, end);
  }

  private static int characterStart(String text, int at) {
    boolean insideCharacter =
        at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return insideCharacter ? at - 1 : at;
  }

  /** Returns the tokens inside the passage as offsets in it; those that touch become one. */
  private static List<SearchHit.Range> ranges(List<Token> found, int start, int end) {
    List<SearchHit.Range> ranges = new ArrayList<>();
    for (Token token : found) {
      if (token.start() < start || token.end() > end || token.start() == token.end()) {
        continue;
      }
      SearchHit.Range range = new SearchHit.Range(token.start() - start, token.end() - start);
      boolean touches = !ranges.isEmpty() && range.start() <= ranges.getLast().end();
      if (touches) {
        SearchHit.Range last = ranges.removeLast();
        range = new SearchHit.Range(last.start(), Math.max(last.end(), range.end()));
      }
      ranges.add(range);
    }
    return ranges;
  }
}
