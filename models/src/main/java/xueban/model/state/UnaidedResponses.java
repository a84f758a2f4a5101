package xueban.model.state;

import xueban.model.HintEvent;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;

/**
 * Tells responses after help from those without, event by event of one learner, as states do
 * ({@link StateEditor#assisted}): so training and figures count what serving counts. Mutable; for
 * one thread.
 */
public final class UnaidedResponses {
  private int hintedItem;

  /** Returns whether the next event is a response without help. */
  public boolean next(LearnerEvent event) {
    if (event instanceof HintEvent hint) {
      hintedItem = StateEditor.hintHash(hint.item());
    }
    if (!(event instanceof ResponseEvent response)) {
      return false;
    }
    boolean afterHint = hintedItem == StateEditor.hintHash(response.item());
    if (afterHint) {
      hintedItem = 0;
    }
    return !afterHint && !response.help().assisted();
  }
}
