package xueban.server.api;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.model.Help;
import xueban.nlp.TaggedConcept;
import xueban.v1.ConceptRef;
import xueban.v1.ConceptTag;
import xueban.v1.Explanation;
import xueban.v1.HelpGiven;
import xueban.v1.PageInfo;
import xueban.v1.Reason;
import xueban.v1.Stage;

/** The words that all services share. */
final class CommonMapper {
  private CommonMapper() {}

  /** Returns a count, cut at the most that the field holds. */
  static int count(long count) {
    return (int) Math.min(Integer.MAX_VALUE, count);
  }

  static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }

  static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  /** Returns whole seconds, rounded up, at least 1. */
  static int seconds(Duration duration) {
    return count(Math.max(1, duration.plusNanos(999_999_999).toSeconds()));
  }

  static Stage stage(xueban.graph.@Nullable Stage stage) {
    return switch (stage) {
      case null -> Stage.STAGE_UNSPECIFIED;
      case PRIMARY -> Stage.STAGE_PRIMARY;
      case JUNIOR -> Stage.STAGE_JUNIOR;
      case SENIOR -> Stage.STAGE_SENIOR;
    };
  }

  /** Returns the stage; null for unspecified. */
  static xueban.graph.@Nullable Stage stage(Stage stage) {
    return switch (stage) {
      case STAGE_PRIMARY -> xueban.graph.Stage.PRIMARY;
      case STAGE_JUNIOR -> xueban.graph.Stage.JUNIOR;
      case STAGE_SENIOR -> xueban.graph.Stage.SENIOR;
      case STAGE_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }

  static HelpGiven help(Help help) {
    return switch (help) {
      case NONE -> HelpGiven.HELP_GIVEN_NONE;
      case HINT -> HelpGiven.HELP_GIVEN_HINT;
      case WORKED_EXAMPLE -> HelpGiven.HELP_GIVEN_WORKED_EXAMPLE;
      case SOLUTION -> HelpGiven.HELP_GIVEN_SOLUTION;
    };
  }

  static Help help(HelpGiven help) {
    return switch (help) {
      case HELP_GIVEN_UNSPECIFIED, HELP_GIVEN_NONE, UNRECOGNIZED -> Help.NONE;
      case HELP_GIVEN_HINT -> Help.HINT;
      case HELP_GIVEN_WORKED_EXAMPLE -> Help.WORKED_EXAMPLE;
      case HELP_GIVEN_SOLUTION -> Help.SOLUTION;
    };
  }

  static Explanation explanation(xueban.Explanation explanation) {
    return Explanation.newBuilder()
        .setValue(explanation.value())
        .setDescription(explanation.description())
        .addAllParts(explanation.parts().stream().map(CommonMapper::explanation).toList())
        .build();
  }

  static Reason reason(String text) {
    return Reason.newBuilder().setText(text).build();
  }

  static Reason reason(String text, String code, List<String> events, List<String> concepts) {
    return Reason.newBuilder()
        .setText(text)
        .setCode(code)
        .addAllEventIds(events)
        .addAllConceptIds(concepts)
        .build();
  }

  static ConceptRef concept(KnowledgeGraph graph, String id) {
    return ConceptRef.newBuilder().setConceptId(id).setName(name(graph, id)).build();
  }

  static ConceptTag tag(KnowledgeGraph graph, TaggedConcept tag) {
    return ConceptTag.newBuilder()
        .setConceptId(tag.concept())
        .setName(name(graph, tag.concept()))
        .setProbability(tag.probability())
        .setEvidence(tag.evidence())
        .build();
  }

  static String name(KnowledgeGraph graph, String concept) {
    return graph.find(concept).map(xueban.graph.Concept::name).orElse("");
  }

  static PageInfo page(PageCursor.Slice<?> slice) {
    return PageInfo.newBuilder()
        .setNextCursor(slice.nextCursor())
        .setTotal(count(slice.total()))
        .setTotalExact(true)
        .build();
  }
}
