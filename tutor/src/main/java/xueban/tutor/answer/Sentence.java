package xueban.tutor.answer;

import java.util.List;

/**
 * A sentence of an answer.
 *
 * @param number from 1
 * @param citations numbers of the citations it stands on, ascending, never empty
 */
public record Sentence(int number, String text, List<Integer> citations) {
  public Sentence {
    citations = List.copyOf(citations);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("every sentence of an answer cites a source.");
    }
  }
}
