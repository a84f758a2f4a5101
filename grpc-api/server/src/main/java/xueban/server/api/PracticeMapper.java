package xueban.server.api;

import java.util.List;
import xueban.graph.KnowledgeGraph;
import xueban.tutor.Submitted;
import xueban.tutor.practice.NextItem;
import xueban.tutor.practice.Purpose;
import xueban.v1.AllMastered;
import xueban.v1.Feedback;
import xueban.v1.GradedAnswer;
import xueban.v1.Hint;
import xueban.v1.ItemPurpose;
import xueban.v1.MasteryChange;
import xueban.v1.NeedsTeacher;
import xueban.v1.NextItemResponse;
import xueban.v1.NoEligibleItem;
import xueban.v1.SubmitAnswerResponse;

/** What a learner does next, hints and grades. */
final class PracticeMapper {
  private static final int MAX_CONCEPTS = 500;

  private PracticeMapper() {}

  static NextItemResponse next(KnowledgeGraph graph, NextItem next, boolean explain) {
    NextItemResponse.Builder response =
        NextItemResponse.newBuilder().setDecisionId(next.decision());
    switch (next) {
      case NextItem.Next item -> response.setNext(item(graph, item, explain));
      case NextItem.AllMastered all -> {
        AllMastered.Builder proto =
            AllMastered.newBuilder()
                .addAllConceptIds(all.concepts().stream().limit(MAX_CONCEPTS).toList())
                .setReason(CommonMapper.reason(all.reason()));
        if (all.nextDue() != null) {
          proto.setNextDueAt(CommonMapper.timestamp(all.nextDue()));
        }
        response.setAllMastered(proto);
      }
      case NextItem.NoEligibleItem none ->
          response.setNoEligibleItem(
              NoEligibleItem.newBuilder()
                  .setReason(CommonMapper.reason(none.reason()))
                  .addAllConceptIds(none.concepts().stream().limit(MAX_CONCEPTS).toList()));
    }
    return response.build();
  }

  private static xueban.v1.NextItem item(
      KnowledgeGraph graph, NextItem.Next next, boolean explain) {
    xueban.v1.NextItem.Builder proto =
        xueban.v1.NextItem.newBuilder()
            .setItem(ItemMapper.item(next.item()))
            .setPurpose(purpose(next.purpose()))
            .setConcept(CommonMapper.concept(graph, next.concept()))
            .setExpectedSuccess(next.predictedSuccess())
            .setReason(
                CommonMapper.reason(
                    next.reason(), next.purpose().name(), List.of(), List.of(next.concept())));
    if (explain) {
      proto.setExplanation(CommonMapper.explanation(next.explanation()));
    }
    return proto.build();
  }

  static ItemPurpose purpose(Purpose purpose) {
    return switch (purpose) {
      case LEARN -> ItemPurpose.ITEM_PURPOSE_LEARN;
      case REVIEW -> ItemPurpose.ITEM_PURPOSE_REVIEW;
      case PREREQUISITE -> ItemPurpose.ITEM_PURPOSE_PREREQUISITE;
      case DIAGNOSE -> ItemPurpose.ITEM_PURPOSE_DIAGNOSE;
      case CORE -> ItemPurpose.ITEM_PURPOSE_CORE;
      case TEACHER -> ItemPurpose.ITEM_PURPOSE_TEACHER;
    };
  }

  static Hint hint(xueban.tutor.practice.Hint hint) {
    return Hint.newBuilder()
        .setStep(hint.step())
        .setStepCount(hint.of())
        .setText(hint.text())
        .setHelpGiven(CommonMapper.help(hint.help()))
        .setConceptId(hint.concept())
        .build();
  }

  static SubmitAnswerResponse submitted(KnowledgeGraph graph, Submitted submitted) {
    return switch (submitted) {
      case Submitted.GradedAnswer graded ->
          SubmitAnswerResponse.newBuilder().setGraded(graded(graph, graded)).build();
      case Submitted.NeedsTeacher needs ->
          SubmitAnswerResponse.newBuilder().setNeedsTeacher(needsTeacher(needs)).build();
    };
  }

  private static NeedsTeacher needsTeacher(Submitted.NeedsTeacher needs) {
    NeedsTeacher.Builder proto =
        NeedsTeacher.newBuilder().setReason(CommonMapper.reason(needs.reason()));
    if (needs.kept() != null) {
      proto.setAcknowledged(ResponseMapper.acknowledged(needs.kept()));
    }
    return proto.build();
  }

  private static GradedAnswer graded(KnowledgeGraph graph, Submitted.GradedAnswer graded) {
    GradedAnswer.Builder proto =
        GradedAnswer.newBuilder()
            .setScore(graded.score())
            .setFeedback(
                Feedback.newBuilder()
                    .setText(graded.feedback().text())
                    .setMisconception(graded.feedback().misconception())
                    .addAllCorrectBlanks(graded.feedback().blanks()))
            .setSolution(graded.solution())
            .setHelpGiven(CommonMapper.help(graded.help()))
            .setAcknowledged(ResponseMapper.acknowledged(graded.acknowledged()));
    graded
        .changes()
        .forEach(
            change ->
                proto.addMasteryChanges(
                    MasteryChange.newBuilder()
                        .setConcept(CommonMapper.concept(graph, change.concept()))
                        .setMasteryBefore(change.before())
                        .setMasteryAfter(change.after())
                        .setStatus(ProfileMapper.status(change.status()))));
    return proto.build();
  }
}
