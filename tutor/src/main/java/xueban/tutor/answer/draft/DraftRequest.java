package xueban.tutor.answer.draft;

import static java.util.Objects.requireNonNull;

import java.util.List;
import xueban.nlp.Language;

/**
 * What a draft is asked for.
 *
 * @param question what the learner asks, without personal data
 * @param earlier earlier questions of the conversation, oldest first, without personal data
 * @param passages what the draft may rest on, best first, at least one
 * @param language to write in
 * @param learner who asks, or empty: for limits only, never part of what is sent anywhere
 * @param waiting how long whoever asked still waits
 */
public record DraftRequest(
    String question,
    List<String> earlier,
    List<NumberedPassage> passages,
    Language language,
    DraftLevel level,
    String learner,
    Waiting waiting) {
  public DraftRequest {
    requireNonNull(question, "question");
    requireNonNull(language, "language");
    requireNonNull(level, "level");
    requireNonNull(learner, "learner");
    requireNonNull(waiting, "waiting");
    earlier = List.copyOf(earlier);
    passages = List.copyOf(passages);
    if (passages.isEmpty()) {
      throw new IllegalArgumentException("a draft needs at least one passage to rest on.");
    }
  }
}
