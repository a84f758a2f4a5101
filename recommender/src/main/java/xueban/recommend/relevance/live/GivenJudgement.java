package xueban.recommend.relevance.live;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import xueban.Ids;
import xueban.recommend.relevance.Judgement;

/**
 * A judgement and who gave it.
 *
 * @param judge id of a person; each judges a query and an entry once, the last time counts
 * @param at when, to the second
 */
public record GivenJudgement(String judge, Judgement judgement, Instant at) {
  public GivenJudgement {
    Ids.require("judge", judge);
    requireNonNull(judgement, "judgement");
    requireNonNull(at, "at");
  }
}
