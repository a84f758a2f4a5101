package xueban.server.api;

import xueban.tutor.Homework;
import xueban.tutor.HomeworkResults;
import xueban.tutor.HomeworkResults.FirstAnswer;
import xueban.tutor.HomeworkResults.ItemSummary;
import xueban.tutor.HomeworkResults.LearnerResult;
import xueban.tutor.LearnersHomework;
import xueban.tutor.Xueban;
import xueban.v1.GetHomeworkResultsResponse;
import xueban.v1.ItemOutcome;
import xueban.v1.ItemResult;
import xueban.v1.ItemReturn;
import xueban.v1.LearnerHomework;
import xueban.v1.LearnerReturn;

/** Says what came back of homework. */
final class HomeworkResultsMapper {
  private HomeworkResultsMapper() {}

  static GetHomeworkResultsResponse results(Homework homework, HomeworkResults results) {
    return GetHomeworkResultsResponse.newBuilder()
        .setHomework(HomeworkMapper.outline(homework))
        .setExpectedCount(results.expected())
        .setHandedInCount(results.handedIn())
        .addAllMissingLearnerIds(results.missing())
        .addAllDiscussItemIds(results.discuss())
        .addAllItems(results.items().stream().map(HomeworkResultsMapper::item).toList())
        .addAllLearners(results.learners().stream().map(HomeworkResultsMapper::learner).toList())
        .build();
  }

  /** Returns homework as its learner sees it. */
  static LearnerHomework ofLearner(Xueban xueban, LearnersHomework own) {
    return LearnerHomework.newBuilder()
        .setHomework(HomeworkMapper.ofLearner(xueban, own.homework(), own.result().learner()))
        .setResult(learner(own.result()))
        .build();
  }

  private static ItemReturn item(ItemSummary summary) {
    ItemReturn.Builder proto =
        ItemReturn.newBuilder()
            .setItemId(summary.item())
            .setCommon(summary.common())
            .setGivenCount(summary.given())
            .setAnsweredCount(summary.answered())
            .setRightCount(summary.right())
            .setAssistedCount(summary.assisted())
            .setCorrectedCount(summary.corrected())
            .setWaitingCount(summary.waiting());
    if (!Double.isNaN(summary.shareRight())) {
      proto.setRightShare(summary.shareRight());
    }
    return proto.build();
  }

  static LearnerReturn learner(LearnerResult result) {
    return LearnerReturn.newBuilder()
        .setLearnerId(result.learner())
        .setLeftClass(!result.inClass())
        .setAnsweredCount(result.answered())
        .addAllItems(result.items().stream().map(HomeworkResultsMapper::result).toList())
        .build();
  }

  private static ItemResult result(HomeworkResults.ItemResult result) {
    ItemResult.Builder proto =
        ItemResult.newBuilder()
            .setItemId(result.item())
            .setOutcome(
                switch (result.outcome()) {
                  case NOT_ANSWERED -> ItemOutcome.ITEM_OUTCOME_NOT_ANSWERED;
                  case RIGHT -> ItemOutcome.ITEM_OUTCOME_RIGHT;
                  case PARTLY -> ItemOutcome.ITEM_OUTCOME_PARTLY;
                  case WRONG -> ItemOutcome.ITEM_OUTCOME_WRONG;
                  case WAITING -> ItemOutcome.ITEM_OUTCOME_WAITING;
                })
            .setCorrected(result.corrected())
            .setAnswerCount(result.answers());
    FirstAnswer first = result.first();
    if (first == null) {
      return proto.build();
    }
    if (!Double.isNaN(first.score())) {
      proto.setScore(first.score());
    }
    return proto
        .setResponseEventId(first.response())
        .setAnswer(first.answer())
        .setHelpGiven(CommonMapper.help(first.help()))
        .setAnsweredAt(CommonMapper.timestamp(first.at()))
        .setLate(first.late())
        .setRegraded(first.regraded())
        .setContested(first.contested())
        .build();
  }
}
