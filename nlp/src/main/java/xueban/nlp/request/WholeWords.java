package xueban.nlp.request;

import java.util.List;
import xueban.nlp.ConceptMention;
import xueban.nlp.FoldedText;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextFolding;

/**
 * Words that mean something else than the names within them, and several concepts at once: 锐角三角函数
 * is neither 锐角 nor 函数, and not 正弦 alone.
 */
public final class WholeWords {
  private static final String ROLE = "WHOLE";

  /** No name runs across it. */
  private static final String GAP = "，";

  private WholeWords() {}

  /**
   * Returns a text with a comma for each such word, so that no name within it is read; but a word
   * that is, or is within, a name of the graph is left.
   */
  public static String leftOut(String text, TextAnalysis words) {
    FoldedText folded = TextFolding.of(text);
    RequestWords table = RequestWords.standard();
    StringBuilder left = new StringBuilder();
    int reached = 0;
    for (int i = 0; i < folded.text().length(); i++) {
      int end = i + table.lengthAt(ROLE, folded.text(), i);
      if (end > i) {
        if (!isNamed(i, end, words.mentions(folded))) {
          left.append(text, reached, folded.originalStart(i)).append(GAP);
          reached = folded.originalEnd(end);
        }
        i = end - 1;
      }
    }
    return left.append(text, reached, text.length()).toString();
  }

  private static boolean isNamed(int start, int end, List<ConceptMention> mentions) {
    return mentions.stream().anyMatch(mention -> mention.start() <= start && mention.end() >= end);
  }
}
