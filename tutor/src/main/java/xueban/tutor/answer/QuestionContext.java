package xueban.tutor.answer;

import java.util.List;
import java.util.Optional;

/**
 * What a teacher has to know of a question beside its words.
 *
 * @param safety the fixed reply that it gets, or empty for an ordinary question
 * @param concepts ids of what it is about, likeliest first
 * @param nearest ids of the nearest resources, best first
 */
public record QuestionContext(
    Optional<Answer.SafetyReply> safety, List<String> concepts, List<String> nearest) {
  public QuestionContext {
    concepts = List.copyOf(concepts);
    nearest = List.copyOf(nearest);
  }
}
