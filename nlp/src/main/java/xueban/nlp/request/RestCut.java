package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Word;

/** A stretch of a request as Chinese words and runs of other letters and digits. */
final class RestCut {
  private RestCut() {}

  /**
   * A word of a stretch.
   *
   * @param partOfSpeech HanLP's mark; empty for what is not Chinese
   */
  record Piece(int start, int end, String partOfSpeech) {
    boolean isOneOf(List<String> parts) {
      return parts.stream().anyMatch(partOfSpeech::startsWith);
    }
  }

  /** Returns the words between two places of the folded text, in order, without marks. */
  static List<Piece> of(RequestReading reading, int start, int end) {
    String text = reading.text();
    List<Piece> words = new ArrayList<>();
    int at = start;
    while (at < end) {
      int from = at;
      char c = text.charAt(at);
      String partOfSpeech = "";
      if (RequestWords.isHan(c)) {
        @Nullable Word word = wordAt(reading, at);
        partOfSpeech =
            word != null && word.start() == at && word.end() <= end ? word.partOfSpeech() : "n";
        at = word == null ? at + 1 : Math.min(end, word.end());
      } else if (Character.isLetterOrDigit(c)) {
        while (at < end && isOfWord(text, at)) {
          at++;
        }
      } else {
        at++;
        continue;
      }
      words.add(new Piece(from, at, partOfSpeech));
    }
    return words;
  }

  private static boolean isOfWord(String text, int at) {
    char c = text.charAt(at);
    boolean joint =
        (c == '.' || c == '-' || c == '\'')
            && at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at + 1));
    return joint || (Character.isLetterOrDigit(c) && !RequestWords.isHan(c));
  }

  private static @Nullable Word wordAt(RequestReading reading, int at) {
    for (Word word : reading.cut()) {
      if (word.start() <= at && at < word.end()) {
        return word;
      }
    }
    return null;
  }
}
