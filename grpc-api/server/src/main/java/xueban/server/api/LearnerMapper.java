package xueban.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import xueban.graph.KnowledgeGraph;
import xueban.tutor.Erased;
import xueban.tutor.profile.ConceptProfile;
import xueban.tutor.profile.Profile;
import xueban.tutor.profile.ProfileQuery;
import xueban.v1.ConceptStatus;
import xueban.v1.EraseLearnerResponse;
import xueban.v1.GetProfileRequest;
import xueban.v1.GetProfileResponse;

/** Profiles, to and fro. */
final class LearnerMapper {
  private LearnerMapper() {}

  /** Checks a request and returns the page size. */
  static int check(GetProfileRequest request) {
    Fields fields =
        Fields.ofRequest()
            .id("learner_id", request.getLearnerId())
            .ids("concept_ids", request.getConceptIdsList(), 500)
            .optionalId("subject", request.getSubject())
            .named("statuses", request.getStatusesList())
            .within("as_of_position", request.getAsOfPosition(), 0, Long.MAX_VALUE)
            .time("as_of_time", request.hasAsOfTime(), request.getAsOfTime());
    int pageSize = fields.pageSize(request.getPageSize(), 100, 500);
    fields.check();
    return pageSize;
  }

  /**
   * Returns the query; a page after the first is of the profile as it was with the first.
   *
   * @param start where the first page was taken
   */
  static ProfileQuery query(GetProfileRequest request, Optional<ProfileStart> start) {
    ProfileQuery query =
        ProfileQuery.all()
            .withConcepts(request.getConceptIdsList())
            .withSubject(request.getSubject());
    if (start.isPresent()) {
      return query.withAsOfPosition(start.get().position()).withNow(start.get().now());
    }
    if (request.hasAsOfPosition()) {
      query = query.withAsOfPosition(request.getAsOfPosition());
    }
    return request.hasAsOfTime()
        ? query.withNow(CommonMapper.instant(request.getAsOfTime()))
        : query;
  }

  /** Returns the concepts of the profile that have one of the statuses asked for. */
  static List<ConceptProfile> concepts(Profile profile, List<ConceptStatus> statuses) {
    return statuses.isEmpty() || statuses.contains(ConceptStatus.CONCEPT_STATUS_UNSPECIFIED)
        ? profile.concepts()
        : profile.concepts().stream()
            .filter(concept -> statuses.contains(ProfileMapper.status(concept.status())))
            .toList();
  }

  static GetProfileResponse profile(
      KnowledgeGraph graph,
      Profile profile,
      PageCursor.Slice<ConceptProfile> page,
      boolean explain) {
    return GetProfileResponse.newBuilder()
        .setLearnerId(profile.learner())
        .setPosition(profile.position())
        .setAsOfTime(CommonMapper.timestamp(profile.now()))
        .setResponseCount(profile.responses())
        .addAllConcepts(
            page.entries().stream().map(c -> ProfileMapper.concept(graph, c, explain)).toList())
        .setPage(CommonMapper.page(page))
        .setModelVersion(profile.model())
        .setGraphVersion(profile.graph())
        .build();
  }

  static EraseLearnerResponse erased(Erased erased) {
    return EraseLearnerResponse.newBuilder()
        .setEventCount(erased.events())
        .setDecisionCount(erased.decisions())
        .setHandedCount(erased.questions())
        .setHomeworkCount(erased.homework())
        .setClassCount(erased.classes())
        .build();
  }

  /** Where the first page of a profile was taken, so that the others are of the same one. */
  record ProfileStart(long position, Instant now) {
    /** Returns the cursor behind a concept. */
    String behind(String concept) {
      return "%d %d %d %s".formatted(position, now.getEpochSecond(), now.getNano(), concept);
    }

    static ProfileStart of(String cursor) {
      String[] parts = cursor.split(" ", 4);
      try {
        return new ProfileStart(
            Long.parseLong(parts[0]),
            Instant.ofEpochSecond(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
      } catch (RuntimeException e) {
        throw PageCursor.foreign();
      }
    }
  }
}
