package xueban.server.api;

import java.util.List;
import xueban.graph.KnowledgeGraph;
import xueban.tutor.insight.ClassInsight;
import xueban.tutor.insight.InsightRequest;
import xueban.tutor.insight.MaterialRequest;
import xueban.v1.ClassGroup;
import xueban.v1.ConceptInsight;
import xueban.v1.GetInsightRequest;
import xueban.v1.GetInsightResponse;
import xueban.v1.LearnerNeed;
import xueban.v1.MaterialRecommendation;
import xueban.v1.MisconceptionCount;
import xueban.v1.RecommendMaterialRequest;
import xueban.v1.RecommendedResource;

/** Classes and what their teachers see, to and fro. */
final class ClassMapper {
  private ClassMapper() {}

  /** Checks a class as it is put, and returns it. */
  static xueban.tutor.ClassGroup group(boolean present, ClassGroup group) {
    Fields fields = Fields.ofRequest();
    if (!present) {
      fields.fault("group", "is missing; send the class.");
      fields.check();
    }
    fields
        .id("group.class_id", group.getClassId())
        .plainText("group.name", group.getName(), 1, 200)
        .within("group.grade", group.getGrade(), 1, 12)
        .optionalId("group.subject", group.getSubject())
        .ids("group.learner_ids", group.getLearnerIdsList(), xueban.tutor.ClassGroup.MAX_LEARNERS)
        .check();
    return new xueban.tutor.ClassGroup(
        group.getClassId(),
        group.getName(),
        group.getGrade(),
        group.getSubject(),
        group.getLearnerIdsList());
  }

  static ClassGroup group(xueban.tutor.ClassGroup group) {
    return outline(group).toBuilder().addAllLearnerIds(group.learners()).build();
  }

  /** Returns the class without its learners. */
  static ClassGroup outline(xueban.tutor.ClassGroup group) {
    return ClassGroup.newBuilder()
        .setClassId(group.id())
        .setName(group.name())
        .setGrade(group.grade())
        .setSubject(group.subject())
        .setLearnerCount(group.learners().size())
        .setVersion(group.version())
        .build();
  }

  static InsightRequest request(GetInsightRequest request) {
    Fields.ofRequest()
        .id("class_id", request.getClassId())
        .ids("concept_ids", request.getConceptIdsList(), 100)
        .optionalId("subject", request.getSubject())
        .within("max_concepts", request.getMaxConcepts(), 0, 100)
        .check();
    return new InsightRequest(
        request.getClassId(),
        request.getConceptIdsList(),
        request.getSubject(),
        orDefault(request.getMaxConcepts(), request.getConceptIdsCount() > 0 ? 100 : 10));
  }

  static MaterialRequest request(RecommendMaterialRequest request) {
    Fields.ofRequest()
        .id("class_id", request.getClassId())
        .ids("concept_ids", request.getConceptIdsList(), 20)
        .optionalId("subject", request.getSubject())
        .within("max_concepts", request.getMaxConcepts(), 0, 20)
        .within("max_resources", request.getMaxResources(), 0, 20)
        .check();
    return new MaterialRequest(
        request.getClassId(),
        request.getConceptIdsList(),
        request.getSubject(),
        orDefault(request.getMaxConcepts(), request.getConceptIdsCount() > 0 ? 20 : 5),
        orDefault(request.getMaxResources(), 3));
  }

  private static int orDefault(int value, int fallback) {
    return value == 0 ? fallback : value;
  }

  static GetInsightResponse insight(KnowledgeGraph graph, ClassInsight insight, boolean explain) {
    return GetInsightResponse.newBuilder()
        .setClassId(insight.classId())
        .setAsOfTime(CommonMapper.timestamp(insight.now()))
        .setLearnerCount(insight.learners())
        .setActiveLearnerCount(insight.active())
        .setResponseCount(insight.responses())
        .addAllConcepts(insight.concepts().stream().map(c -> concept(graph, c, explain)).toList())
        .addAllLearnersInNeed(insight.needHelp().stream().map(n -> need(graph, n)).toList())
        .setModelVersion(insight.model())
        .setGraphVersion(insight.graph())
        .build();
  }

  private static LearnerNeed need(KnowledgeGraph graph, ClassInsight.LearnerNeed need) {
    return LearnerNeed.newBuilder()
        .setLearnerId(need.learner())
        .addAllConcepts(
            need.concepts().stream().map(id -> CommonMapper.concept(graph, id)).toList())
        .setReason(CommonMapper.reason(need.reason(), "WEAK", List.of(), need.concepts()))
        .build();
  }

  private static ConceptInsight concept(
      KnowledgeGraph graph, xueban.tutor.insight.ConceptInsight insight, boolean explain) {
    ConceptInsight.Builder proto =
        ConceptInsight.newBuilder()
            .setConcept(CommonMapper.concept(graph, insight.concept()))
            .setLearnerCount(insight.learners())
            .setMasteredCount(insight.mastered())
            .setResponseCount(insight.responses())
            .addAllWeakLearnerIds(insight.weakLearners())
            .setReason(
                CommonMapper.reason(
                    insight.reason(), "", insight.events(), List.of(insight.concept())));
    if (!Double.isNaN(insight.meanMastery())) {
      proto.setMeanMastery(insight.meanMastery());
    }
    if (!Double.isNaN(insight.standardError())) {
      proto.setMeanMasteryStandardError(insight.standardError());
    }
    insight
        .misconceptions()
        .forEach(
            m ->
                proto.addMisconceptions(
                    MisconceptionCount.newBuilder()
                        .setMisconception(m.misconception())
                        .setResponseCount(m.responses())));
    if (explain) {
      proto.setExplanation(CommonMapper.explanation(insight.explanation()));
    }
    return proto.build();
  }

  static MaterialRecommendation recommendation(
      KnowledgeGraph graph,
      xueban.tutor.insight.MaterialRecommendation recommendation,
      boolean explain) {
    return MaterialRecommendation.newBuilder()
        .setInsight(concept(graph, recommendation.insight(), explain))
        .addAllResources(
            recommendation.resources().stream().map(r -> resource(graph, r, explain)).toList())
        .setReason(CommonMapper.reason(recommendation.reason()))
        .build();
  }

  private static RecommendedResource resource(
      KnowledgeGraph graph,
      xueban.tutor.insight.MaterialRecommendation.Recommended recommended,
      boolean explain) {
    RecommendedResource.Builder proto =
        RecommendedResource.newBuilder()
            .setResource(CatalogMapper.summary(graph, recommended.entry()))
            .setScore(recommended.score())
            .setReason(CommonMapper.reason(recommended.reason()));
    if (explain) {
      proto.setExplanation(CommonMapper.explanation(recommended.explanation()));
    }
    return proto.build();
  }
}
