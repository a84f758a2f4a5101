package xueban.server.api;

import com.google.protobuf.Timestamp;
import java.util.List;
import java.util.function.DoubleConsumer;
import xueban.graph.KnowledgeGraph;
import xueban.tutor.insight.ClassGrowth;
import xueban.tutor.insight.ClassMisconceptions;
import xueban.tutor.insight.HelpList;
import xueban.tutor.insight.PeriodRequest;
import xueban.tutor.profile.WeakPoint;
import xueban.v1.ConceptGrowth;
import xueban.v1.GetGrowthRequest;
import xueban.v1.GetGrowthResponse;
import xueban.v1.GetHelpListRequest;
import xueban.v1.GetHelpListResponse;
import xueban.v1.HelpEntry;
import xueban.v1.HelpGroup;
import xueban.v1.LearnerGrowth;
import xueban.v1.ListMisconceptionsRequest;
import xueban.v1.ListMisconceptionsResponse;
import xueban.v1.ShownMisconception;
import xueban.v1.WeakCause;

/** What happened in a class since a time, to and fro. */
final class PeriodMapper {
  private static final int USUAL_ENTRIES = 20;

  private PeriodMapper() {}

  static PeriodRequest request(GetGrowthRequest r) {
    return request(
        r.getClassId(), r.hasSinceTime(), r.getSinceTime(), r.getSubject(), r.getMaxEntries());
  }

  static PeriodRequest request(ListMisconceptionsRequest r) {
    return request(
        r.getClassId(), r.hasSinceTime(), r.getSinceTime(), r.getSubject(), r.getMaxEntries());
  }

  static PeriodRequest request(GetHelpListRequest r) {
    return request(
        r.getClassId(), r.hasSinceTime(), r.getSinceTime(), r.getSubject(), r.getMaxEntries());
  }

  private static PeriodRequest request(
      String classId, boolean hasSince, Timestamp since, String subject, int entries) {
    Fields fields =
        Fields.ofRequest()
            .id("class_id", classId)
            .optionalId("subject", subject)
            .within("max_entries", entries, 0, 100)
            .time("since_time", hasSince, since);
    if (!hasSince) {
      fields.fault("since_time", "is missing; send from when on responses count.");
    }
    fields.check();
    return new PeriodRequest(
        classId, CommonMapper.instant(since), subject, entries == 0 ? USUAL_ENTRIES : entries);
  }

  static GetGrowthResponse growth(KnowledgeGraph graph, ClassGrowth growth) {
    GetGrowthResponse.Builder proto =
        GetGrowthResponse.newBuilder()
            .setClassId(growth.classId())
            .setSinceTime(CommonMapper.timestamp(growth.since()))
            .setAsOfTime(CommonMapper.timestamp(growth.now()))
            .setMeasuredCount(growth.measured())
            .addAllLearners(growth.learners().stream().map(PeriodMapper::learner).toList())
            .addAllConcepts(growth.concepts().stream().map(c -> concept(graph, c)).toList())
            .setNote(CommonMapper.reason(growth.note()))
            .setModelVersion(growth.model());
    known(growth.valueAdded(), proto::setValueAdded);
    known(growth.standardError(), proto::setValueAddedStandardError);
    return proto.build();
  }

  private static LearnerGrowth learner(ClassGrowth.LearnerGrowth growth) {
    LearnerGrowth.Builder proto =
        LearnerGrowth.newBuilder()
            .setLearnerId(growth.learner())
            .setBeforeCount(growth.before())
            .setResponseCount(growth.responses())
            .setReason(CommonMapper.reason(growth.reason()));
    known(growth.share(), proto::setShare);
    known(growth.expected(), proto::setExpectedShare);
    known(growth.valueAdded(), proto::setValueAdded);
    known(growth.standardError(), proto::setValueAddedStandardError);
    return proto.build();
  }

  private static ConceptGrowth concept(KnowledgeGraph graph, ClassGrowth.ConceptGrowth growth) {
    ConceptGrowth.Builder proto =
        ConceptGrowth.newBuilder()
            .setConcept(CommonMapper.concept(graph, growth.concept()))
            .setLearnerCount(growth.learners())
            .setResponseCount(growth.responses())
            .setMasteryBefore(growth.before())
            .setMasteryAfter(growth.after());
    known(growth.standardError(), proto::setDifferenceStandardError);
    return proto.build();
  }

  private static void known(double value, DoubleConsumer set) {
    if (!Double.isNaN(value)) {
      set.accept(value);
    }
  }

  static ListMisconceptionsResponse misconceptions(
      KnowledgeGraph graph, ClassMisconceptions found) {
    return ListMisconceptionsResponse.newBuilder()
        .setClassId(found.classId())
        .setWrongCount(found.wrong())
        .setExplainedCount(found.explained())
        .addAllMisconceptions(found.shown().stream().map(s -> shown(graph, s)).toList())
        .build();
  }

  private static ShownMisconception shown(KnowledgeGraph graph, ClassMisconceptions.Shown shown) {
    return ShownMisconception.newBuilder()
        .setMisconception(shown.misconception())
        .setResponseCount(shown.responses())
        .addAllLearnerIds(shown.learners())
        .addAllConcepts(
            shown.concepts().stream().map(id -> CommonMapper.concept(graph, id)).toList())
        .setReason(
            CommonMapper.reason(shown.reason(), "MISCONCEPTION", shown.events(), shown.concepts()))
        .build();
  }

  static GetHelpListResponse helpList(KnowledgeGraph graph, HelpList list) {
    return GetHelpListResponse.newBuilder()
        .setClassId(list.classId())
        .setSinceTime(CommonMapper.timestamp(list.since()))
        .setAsOfTime(CommonMapper.timestamp(list.now()))
        .setLearnerCount(list.learners())
        .setListedCount(list.listed())
        .addAllGroups(list.groups().stream().map(g -> group(graph, g)).toList())
        .setNote(CommonMapper.reason(list.note()))
        .setModelVersion(list.model())
        .build();
  }

  private static HelpGroup group(KnowledgeGraph graph, HelpList.Group group) {
    return HelpGroup.newBuilder()
        .setConcept(CommonMapper.concept(graph, group.concept()))
        .setCause(cause(group.cause()))
        .addAllMembers(group.members().stream().map(m -> entry(graph, m)).toList())
        .setAdvice(group.advice())
        .build();
  }

  private static HelpEntry entry(KnowledgeGraph graph, HelpList.Entry entry) {
    WeakPoint point = entry.point();
    return HelpEntry.newBuilder()
        .setLearnerId(entry.learner())
        .setMastery(point.mastery().probability())
        .setMasteryStandardError(point.mastery().standardError())
        .addAllPrerequisites(
            point.related().stream().map(id -> CommonMapper.concept(graph, id)).toList())
        .setMisconception(point.misconception())
        .setReason(
            CommonMapper.reason(
                point.reason(), point.cause().name(), point.events(), List.of(point.concept())))
        .build();
  }

  private static WeakCause cause(WeakPoint.Cause cause) {
    return switch (cause) {
      case MISSING_PREREQUISITE -> WeakCause.WEAK_CAUSE_MISSING_PREREQUISITE;
      case FORGETTING -> WeakCause.WEAK_CAUSE_FORGETTING;
      case MISCONCEPTION -> WeakCause.WEAK_CAUSE_MISCONCEPTION;
      case SLIPS -> WeakCause.WEAK_CAUSE_SLIPS;
      case NOT_LEARNT -> WeakCause.WEAK_CAUSE_NOT_LEARNT;
    };
  }
}
