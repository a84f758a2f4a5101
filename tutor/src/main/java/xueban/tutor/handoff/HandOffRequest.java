package xueban.tutor.handoff;

import org.jspecify.annotations.Nullable;
import xueban.Ids;
import xueban.tutor.answer.Question;

/**
 * A learner's wish that a person answers.
 *
 * @param id makes it idempotent; empty: one is made
 * @param question what is asked, by a known learner
 * @param classId whose teachers are asked; empty: those of the learner's only class
 * @param queue who answers, or null for the tenant's setting
 */
public record HandOffRequest(
    String id, Question question, String classId, @Nullable HandOffQueue queue) {
  public HandOffRequest {
    if (!id.isEmpty()) {
      Ids.require("id", id);
    }
    Ids.require("learner", question.learner());
    if (!classId.isEmpty()) {
      Ids.require("class_id", classId);
    }
  }

  /** Returns a request to whoever the tenant's setting says. */
  public static HandOffRequest of(String learner, String question) {
    return new HandOffRequest("", Question.of(question).by(learner), "", null);
  }

  public HandOffRequest withId(String newId) {
    return new HandOffRequest(newId, question, classId, queue);
  }

  public HandOffRequest withClass(String newClassId) {
    return new HandOffRequest(id, question, newClassId, queue);
  }

  public HandOffRequest withQueue(HandOffQueue newQueue) {
    return new HandOffRequest(id, question, classId, newQueue);
  }
}
