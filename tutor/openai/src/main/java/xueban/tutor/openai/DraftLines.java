package xueban.tutor.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.tutor.answer.draft.DraftSentence;

/**
 * Reads a draft of one sentence a line, the numbers of its passages in brackets: {@code 直角三角形
 * …。[1][3]}. Marks of lists and headings go. A line that is too long for a sentence is left out.
 */
final class DraftLines implements DraftReader {
  private static final Pattern CITED =
      Pattern.compile("[\\[【(（](\\d{1,3}(?:[,，、 ]+\\d{1,3})*)[\\]】)）]");
  private static final Pattern TAIL =
      Pattern.compile("(?:\\s*[\\[【]\\d{1,3}(?:[,，、 ]+\\d{1,3})*[\\]】])+\\s*([。．.!?！？]?)\\s*$");
  private static final Pattern MARK = Pattern.compile("^\\s*(?:[-*•>#]+\\s+|\\d{1,2}[.)、]\\s+)+");
  private static final int LONGEST_LINE = 2_000;

  private final Consumer<DraftSentence> sentences;
  private final StringBuilder line = new StringBuilder();

  DraftLines(Consumer<DraftSentence> sentences) {
    this.sentences = sentences;
  }

  @Override
  public void feed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        end();
      } else if (line.length() < LONGEST_LINE) {
        line.append(c);
      }
    }
  }

  @Override
  public void finish() {
    end();
  }

  private void end() {
    String said = MARK.matcher(line).replaceFirst("");
    line.setLength(0);
    Matcher tail = TAIL.matcher(said);
    List<Integer> passages = List.of();
    String text = said;
    if (tail.find()) {
      passages = numbers(tail.group());
      text = said.substring(0, tail.start()) + tail.group(1);
    }
    text = text.strip();
    if (!text.isEmpty() && text.length() <= DraftSentence.MAX_LENGTH) {
      sentences.accept(new DraftSentence(text, passages));
    }
  }

  private static List<Integer> numbers(String tail) {
    List<Integer> numbers = new ArrayList<>();
    Matcher cited = CITED.matcher(tail);
    while (cited.find()) {
      for (String number : cited.group(1).split("[,，、 ]+", -1)) {
        numbers.add(Integer.valueOf(number));
      }
    }
    return numbers;
  }
}
