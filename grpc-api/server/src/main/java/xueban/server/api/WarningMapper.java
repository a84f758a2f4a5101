package xueban.server.api;

import xueban.graph.KnowledgeGraph;
import xueban.tutor.insight.ClassWarnings;
import xueban.tutor.insight.WarningRequest;
import xueban.v1.EarlyWarning;
import xueban.v1.GetWarningsRequest;
import xueban.v1.GetWarningsResponse;

/** Early warnings, to and fro. */
final class WarningMapper {
  private WarningMapper() {}

  static WarningRequest request(GetWarningsRequest request) {
    Fields fields = Fields.ofRequest().id("class_id", request.getClassId());
    if (!(request.getThreshold() >= 0 && request.getThreshold() < 1)) {
      fields.fault(
          "threshold", request.getThreshold() + " must be in (0, 1), or 0 for the usual one.");
    }
    fields.check();
    return new WarningRequest(request.getClassId(), request.getThreshold());
  }

  static GetWarningsResponse warnings(
      KnowledgeGraph graph, ClassWarnings warnings, boolean explain) {
    return GetWarningsResponse.newBuilder()
        .setClassId(warnings.classId())
        .setAsOfTime(CommonMapper.timestamp(warnings.now()))
        .setJudgedCount(warnings.judged())
        .addAllUnjudgedLearnerIds(warnings.tooFew())
        .setThreshold(warnings.threshold())
        .addAllWarnings(warnings.warnings().stream().map(w -> warning(graph, w, explain)).toList())
        .setNote(CommonMapper.reason(warnings.note()))
        .setModelVersion(warnings.model())
        .build();
  }

  private static EarlyWarning warning(
      KnowledgeGraph graph, ClassWarnings.Warning warning, boolean explain) {
    EarlyWarning.Builder proto =
        EarlyWarning.newBuilder()
            .setLearnerId(warning.learner())
            .setRisk(warning.risk())
            .addAllConcepts(
                warning.concepts().stream().map(id -> CommonMapper.concept(graph, id)).toList())
            .setReason(
                CommonMapper.reason(
                    warning.reason(), "AT_RISK", warning.events(), warning.concepts()));
    if (explain) {
      proto.setExplanation(CommonMapper.explanation(warning.explanation()));
    }
    return proto.build();
  }
}
