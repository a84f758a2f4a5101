package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import xueban.nlp.request.Found.Meaning;

/**
 * Items by what is done in them: of 证明题, 证明 is text and 题 the type, as 题 is by itself. Where a type
 * follows (计算题练习), all of it is text.
 */
final class ItemKinds {
  private static final Meaning ITEM = Meaning.of(SlotKind.TYPE, "ITEM", "题目");

  private ItemKinds() {}

  /**
   * Returns what is found.
   *
   * @param types where words for types begin
   */
  static List<Found> find(String text, RequestWords words, Set<Integer> types) {
    List<Found> found = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      int kind = at + words.lengthAt("KIND", text, at);
      if (kind > at && text.startsWith("题", kind) && !text.startsWith("题型", kind)) {
        int end = kind + (text.startsWith("题目", kind) ? 2 : 1);
        if (types.contains(forth(text, end))) {
          found.add(Found.keep(at, end));
        } else {
          found.add(Found.keep(at, kind));
          found.add(Found.slot(kind, end, ITEM, Found.Source.GRAMMAR));
        }
      }
    }
    return found;
  }

  private static int forth(String text, int end) {
    int at = end;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
