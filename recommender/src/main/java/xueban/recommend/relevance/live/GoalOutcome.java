package xueban.recommend.relevance.live;

import java.util.Optional;
import xueban.recommend.relevance.ShareInterval;

/** Whether a sample tells that a share reaches a goal. */
public enum GoalOutcome {
  /** The whole interval is at the goal or above. */
  REACHED,
  /** The whole interval is below the goal. */
  MISSED,
  /** The goal is inside the interval, or nothing is judged: more has to be judged. */
  NOT_TOLD;

  /** Share of right first hits that a search service promises. */
  public static final double GOAL = .95;

  static GoalOutcome of(Optional<ShareInterval> share) {
    if (share.isPresent() && share.get().least() >= GOAL) {
      return REACHED;
    }
    return share.isPresent() && share.get().most() < GOAL ? MISSED : NOT_TOLD;
  }
}
