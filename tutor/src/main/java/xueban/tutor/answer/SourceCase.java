package xueban.tutor.answer;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was read, and whether it can be answered.
 *
 * @param standing what the right entry has to stand on; of a question that nothing answers, what
 *     the passage has that could most easily be taken for an answer; null if none was embedded
 * @param entries ids of the entries that answer it; none if any does
 * @param answerable whether these are in the catalog; else they were taken out, or are none
 */
record SourceCase(
    QuestionReading reading, @Nullable Standing standing, Set<String> entries, boolean answerable) {
  /** Returns a question with what answers it in the catalog. */
  static SourceCase answerable(QuestionReading reading, Set<String> entries) {
    return new SourceCase(
        reading, likeliest(reading, source -> isOneOf(entries, source.passage())), entries, true);
  }

  /** Returns a question with what answers it, if anything does, taken out. */
  static SourceCase without(QuestionReading reading, Set<String> entries) {
    return new SourceCase(reading, likeliest(reading, source -> true), entries, false);
  }

  private static @Nullable Standing likeliest(
      QuestionReading reading, Predicate<SourcePassage> of) {
    return reading.explaining(AnswerWeights.shipped()).stream()
        .filter(of)
        .flatMap(source -> Optional.ofNullable(source.standing()).stream())
        .max(Comparator.comparingDouble(Standing::together))
        .orElse(null);
  }

  /**
   * Returns the same question, with another's truth. Any quote is right then: which entries answer
   * it would tell the real truth.
   */
  SourceCase as(boolean newAnswerable) {
    return new SourceCase(reading, standing, Set.of(), newAnswerable);
  }

  /** Returns whether an entry that answers it is quoted. */
  boolean isRightlyQuoted(AnswerWeights weights) {
    Sureness.Judged judged = reading.judged(weights);
    return reading.isAnswer(judged)
        && (entries.isEmpty()
            || reading.quotes(judged).stream().anyMatch(q -> isOneOf(entries, q.passage())));
  }

  /** A concept may have the id of an entry; its definition was judged by nobody. */
  private static boolean isOneOf(Set<String> entries, Passage passage) {
    return passage.source() == Citation.Source.ENTRY && entries.contains(passage.id());
  }
}
