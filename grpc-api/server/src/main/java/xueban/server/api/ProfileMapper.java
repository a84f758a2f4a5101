package xueban.server.api;

import java.util.List;
import xueban.graph.KnowledgeGraph;
import xueban.v1.ConceptProfile;
import xueban.v1.ConceptStatus;

/** How learners stand with concepts. */
final class ProfileMapper {
  private ProfileMapper() {}

  static ConceptProfile concept(
      KnowledgeGraph graph, xueban.tutor.profile.ConceptProfile profile, boolean explain) {
    ConceptProfile.Builder proto =
        ConceptProfile.newBuilder()
            .setConcept(CommonMapper.concept(graph, profile.concept()))
            .setStatus(status(profile.status()))
            .setMastery(profile.mastery().probability())
            .setMasteryStandardError(profile.mastery().standardError())
            .setIndependentCount(profile.evidence().independent())
            .setIndependentScoreSum(profile.evidence().independentScore())
            .setAssistedCount(profile.evidence().assisted())
            .setAssistedScoreSum(profile.evidence().assistedScore())
            .setContested(profile.evidence().contested())
            .setReason(
                CommonMapper.reason(
                    profile.reason(),
                    profile.status().name(),
                    profile.events(),
                    List.of(profile.concept())));
    if (profile.assistedMastery() != null) {
      proto
          .setAssistedMastery(profile.assistedMastery().probability())
          .setAssistedMasteryStandardError(profile.assistedMastery().standardError());
    }
    if (!Double.isNaN(profile.recall())) {
      proto.setRecallProbability(profile.recall());
    }
    if (profile.dueAt() != null) {
      proto.setDueAt(CommonMapper.timestamp(profile.dueAt()));
    }
    if (profile.evidence().last() != null) {
      proto.setLastResponseAt(CommonMapper.timestamp(profile.evidence().last()));
    }
    if (explain) {
      proto.setExplanation(CommonMapper.explanation(profile.explanation()));
    }
    return proto.build();
  }

  static ConceptStatus status(xueban.tutor.profile.ConceptStatus status) {
    return switch (status) {
      case NOT_STARTED -> ConceptStatus.CONCEPT_STATUS_NOT_STARTED;
      case LEARNING -> ConceptStatus.CONCEPT_STATUS_LEARNING;
      case FRONTIER -> ConceptStatus.CONCEPT_STATUS_FRONTIER;
      case MASTERED -> ConceptStatus.CONCEPT_STATUS_MASTERED;
      case DUE -> ConceptStatus.CONCEPT_STATUS_DUE;
    };
  }
}
