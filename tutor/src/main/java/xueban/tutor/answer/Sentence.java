package xueban.tutor.answer;

import java.util.List;

/**
 * A sentence of an answer.
 *
 * @param number from 1
 * @param citations numbers of the citations it stands on, ascending; empty only if it is general
 * @param general whether it only joins others and claims nothing that a source could be cited for
 */
public record Sentence(int number, String text, List<Integer> citations, boolean general) {
  public Sentence {
    citations = List.copyOf(citations);
    if (citations.isEmpty() != general) {
      throw new IllegalArgumentException("a sentence cites a source, unless it is general.");
    }
  }

  /** A sentence that cites sources. */
  public Sentence(int number, String text, List<Integer> citations) {
    this(number, text, citations, false);
  }
}
