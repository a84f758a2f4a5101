package xueban.tutor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.model.Help;
import xueban.tutor.grading.Feedback;
import xueban.tutor.profile.ConceptStatus;

/** What became of an answer to an item. */
public sealed interface Submitted {

  /**
   * It was graded and recorded.
   *
   * @param score as recorded, 0 (wrong) to 1 (right)
   * @param help help that counts for it
   * @param solution worked solution, or empty if there is none or the settings keep it back
   * @param changes how mastery moved, in the order of the item's concepts; empty for a duplicate
   */
  record GradedAnswer(
      double score,
      Feedback feedback,
      String solution,
      Help help,
      Recorded.Acknowledged acknowledged,
      List<MasteryChange> changes)
      implements Submitted {
    public GradedAnswer {
      changes = List.copyOf(changes);
    }
  }

  /**
   * No machine can grade it.
   *
   * @param reason why, for the teacher
   * @param kept where the log put the answer, which waits there for a grade; null if the response
   *     might not wait ({@link Response#mayWait}), and then nothing was recorded
   */
  record NeedsTeacher(String reason, Recorded.@Nullable Acknowledged kept) implements Submitted {}

  /**
   * How mastery of one concept moved.
   *
   * @param before mastery before, in [0, 1]
   * @param after mastery after, in [0, 1]; as before if the response was assisted
   */
  record MasteryChange(
      String concept, String name, double before, double after, ConceptStatus status) {}
}
