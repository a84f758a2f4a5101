package xueban.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import xueban.nlp.TextFolding;

/** Counts pieces of text, as {@link xueban.nlp.embed.TextPieces} cuts them, to choose from. */
final class PieceCounts {
  private static final int LONGEST = 40;

  private final Map<String, Integer> counts = new HashMap<>();
  private final TreeSet<String> always = new TreeSet<>();

  /** Counts characters, pairs and words of a text. */
  void add(String text, int times) {
    String folded = TextFolding.fold(text);
    for (int i = 0; i < folded.length(); ) {
      char c = folded.charAt(i);
      if (isHan(c)) {
        always.add(folded.substring(i, i + 1));
        if (i + 1 < folded.length() && isHan(folded.charAt(i + 1))) {
          counts.merge(folded.substring(i, i + 2), times, Integer::sum);
        }
        i++;
      } else if (Character.isLetterOrDigit(c)) {
        int end = i + 1;
        while (end < folded.length()
            && !isHan(folded.charAt(end))
            && Character.isLetterOrDigit(folded.charAt(end))) {
          end++;
        }
        if (end - i > 1 && end - i <= LONGEST) {
          counts.merge(folded.substring(i, end), times, Integer::sum);
        }
        always.add(folded.substring(i, i + 1));
        always.add("##" + folded.charAt(end - 1));
        i = end;
      } else {
        if (c != ' ') {
          always.add(folded.substring(i, i + 1));
        }
        i++;
      }
    }
  }

  /** Takes a piece whether it was met or not. */
  void always(String piece) {
    always.add(piece);
  }

  /** Returns {@code ""}, all single characters, and the most frequent others, so many in all. */
  List<String> pieces(int most) {
    List<String> pieces = new ArrayList<>();
    pieces.add("");
    pieces.addAll(always);
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .filter(piece -> !always.contains(piece))
        .limit(Math.max(0, most - pieces.size()))
        .forEach(pieces::add);
    return pieces;
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }
}
