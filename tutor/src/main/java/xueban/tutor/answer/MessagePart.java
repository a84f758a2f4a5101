package xueban.tutor.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a message, or a clause of a sentence, which may say something that the rest drowns.
 *
 * @param text without blanks around it
 * @param start where its sentence or clause starts in the message, in characters
 * @param end where it ends, exclusive
 */
record MessagePart(String text, int start, int end) {
  private static final Pattern SENTENCE_END = Pattern.compile("[。！？!?；;…\\n]+|(?<=[a-z])\\.\\s");
  private static final Pattern CLAUSE_END = Pattern.compile("[，,]");
  private static final Pattern WORDS =
      Pattern.compile("[A-Za-z]+['’][A-Za-z]+|[A-Za-z]{2,}|\\bI\\b");
  private static final int SHORTEST = 6;
  private static final int FEWEST_WORDS = 2;

  MessagePart {
    if (start < 0 || end < start + text.length()) {
      throw new IllegalArgumentException(
          "A part from %d to %d (exclusive) must start at 0 or above and hold the %d characters of its text"
              .formatted(start, end, text.length()));
    }
  }

  /**
   * Returns the sentences and their clauses, without those too short to say much, the message
   * itself and repetitions.
   */
  static List<MessagePart> of(String message) {
    List<MessagePart> parts = new ArrayList<>();
    for (MessagePart sentence : split(message, 0, SENTENCE_END)) {
      parts.add(sentence);
      String inside = message.substring(sentence.start(), sentence.end());
      parts.addAll(split(inside, sentence.start(), CLAUSE_END));
    }
    Set<String> seen = new HashSet<>(Set.of(message.strip()));
    return parts.stream()
        .filter(part -> part.text().length() >= SHORTEST && seen.add(part.text()))
        .toList();
  }

  private static List<MessagePart> split(String text, int offset, Pattern end) {
    List<MessagePart> parts = new ArrayList<>();
    int start = 0;
    Matcher ends = end.matcher(text);
    while (ends.find()) {
      parts.add(part(text, start, ends.start(), offset));
      start = ends.end();
    }
    parts.add(part(text, start, text.length(), offset));
    return parts;
  }

  private static MessagePart part(String text, int start, int end, int offset) {
    return new MessagePart(text.substring(start, end).strip(), offset + start, offset + end);
  }

  boolean overlaps(MessagePart other) {
    return start < other.end && other.start < end;
  }

  /** Returns the words of a text in Latin letters, or empty where there are fewer than two. */
  static String wordsOf(String text) {
    List<String> words = WORDS.matcher(text).results().map(found -> found.group()).toList();
    return words.size() < FEWEST_WORDS ? "" : String.join(" ", words);
  }
}
