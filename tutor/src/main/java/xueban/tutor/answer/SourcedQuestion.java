package xueban.tutor.answer;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import xueban.XuebanException;
import xueban.nlp.Language;

/**
 * A question of which somebody said what answers it.
 *
 * @param question in Chinese, of 1 to 1,000 characters
 * @param entries ids of the catalog's entries, any of which answers it, at most {@value
 *     AnswerMaterial#MOST_WITHOUT}; none if nothing there does
 */
public record SourcedQuestion(String question, Set<String> entries) {
  public SourcedQuestion {
    Question unused = Question.of(question); // throws if it is none
    if (Language.of(question) != Language.CHINESE) {
      throw XuebanException.invalid(
          "question",
          "\"%s\" is not in Chinese, and others are answered by their words alone. Leave it out."
              .formatted(question));
    }
    if (entries.size() > AnswerMaterial.MOST_WITHOUT) {
      throw XuebanException.invalid(
          "entries",
          "has %d ids; at most %d count. Give the best ones."
              .formatted(entries.size(), AnswerMaterial.MOST_WITHOUT));
    }
    entries = Collections.unmodifiableSet(new TreeSet<>(entries));
  }
}
