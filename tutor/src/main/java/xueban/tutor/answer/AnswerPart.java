package xueban.tutor.answer;

import java.util.List;
import xueban.nlp.TaggedConcept;

/**
 * A part of an answer as it comes about: each citation before the sentence that cites it, then the
 * concepts, then exactly one {@link End}, which is the last.
 */
public sealed interface AnswerPart {
  record Cite(Citation citation) implements AnswerPart {}

  record Say(Sentence sentence) implements AnswerPart {}

  record About(List<TaggedConcept> concepts) implements AnswerPart {
    public About {
      concepts = List.copyOf(concepts);
    }
  }

  /** The whole answer; without one of kind {@code Cited}, sentences before do not count. */
  record End(Answer answer) implements AnswerPart {}
}
