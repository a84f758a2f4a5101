package xueban.server.api;

import xueban.graph.KnowledgeGraph;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Inferred;
import xueban.v1.Resource;
import xueban.v1.ResourceSummary;
import xueban.v1.ResourceType;

/** Resources, to and fro, and what lists show of entries. */
final class CatalogMapper {
  private static final int MAX_SHOWN_DESCRIPTION = 300;

  private CatalogMapper() {}

  static Resource resource(xueban.recommend.Resource resource) {
    return Resource.newBuilder()
        .setId(resource.id())
        .setType(type(resource.type()))
        .setMetadata(MetadataMapper.metadata(resource.metadata()))
        .setBody(resource.body())
        .build();
  }

  static xueban.recommend.Resource resource(Resource row) {
    return new xueban.recommend.Resource(
        row.getId(),
        row.getType() == ResourceType.RESOURCE_TYPE_UNSPECIFIED
            ? xueban.recommend.ResourceType.OTHER
            : type(row.getType()),
        metadata(row),
        row.getBody());
  }

  private static xueban.recommend.Metadata metadata(Resource row) {
    var metadata = MetadataMapper.metadata(row.getMetadata(), row.getMetadata().getTitle());
    return row.getType() == ResourceType.RESOURCE_TYPE_UNSPECIFIED
        ? metadata.withInferred(Inferred.NONE.with(Inferred.Field.TYPE, 0))
        : metadata;
  }

  static Fields check(String path, Resource row) {
    Fields fields =
        Fields.ofRow(path)
            .id("id", row.getId())
            .known("type", row.getType())
            .text("body", row.getBody(), 0, xueban.recommend.Resource.MAX_BODY_LENGTH);
    if (row.getType() == ResourceType.RESOURCE_TYPE_ITEM) {
      fields.fault("type", "RESOURCE_TYPE_ITEM is for items; put it by PutItems.");
    }
    if (row.hasMetadata()) {
      MetadataMapper.check(fields, row.getMetadata(), true);
    } else {
      fields.fault("metadata", "is missing; a resource has at least a title.");
    }
    return fields;
  }

  /** Returns the path, in a row, of a field as the library names it. */
  static String fieldPath(String field) {
    return switch (field) {
      case "id", "type", "body", "stem", "options", "kind", "difficulty" -> field;
      case "concepts" -> "metadata.concept_ids";
      case "edition" -> "metadata.edition_id";
      default -> field.contains(".") ? field : "metadata." + field;
    };
  }

  static ResourceSummary summary(KnowledgeGraph graph, CatalogEntry entry) {
    var metadata = MetadataMapper.metadata(entry.metadata()).toBuilder();
    return ResourceSummary.newBuilder()
        .setId(entry.id())
        .setType(type(entry.type()))
        .setMetadata(metadata.setDescription(cut(metadata.getDescription())))
        .addAllConcepts(
            entry.metadata().concepts().stream()
                .map(id -> CommonMapper.concept(graph, id))
                .toList())
        .build();
  }

  private static String cut(String text) {
    if (text.length() <= MAX_SHOWN_DESCRIPTION) {
      return text;
    }
    boolean inside = Character.isHighSurrogate(text.charAt(MAX_SHOWN_DESCRIPTION - 1));
    return text.substring(0, inside ? MAX_SHOWN_DESCRIPTION - 1 : MAX_SHOWN_DESCRIPTION);
  }

  static ResourceType type(xueban.recommend.ResourceType type) {
    return switch (type) {
      case ITEM -> ResourceType.RESOURCE_TYPE_ITEM;
      case LESSON -> ResourceType.RESOURCE_TYPE_LESSON;
      case VIDEO -> ResourceType.RESOURCE_TYPE_VIDEO;
      case ANIMATION -> ResourceType.RESOURCE_TYPE_ANIMATION;
      case AUDIO -> ResourceType.RESOURCE_TYPE_AUDIO;
      case SLIDES -> ResourceType.RESOURCE_TYPE_SLIDES;
      case LESSON_PLAN -> ResourceType.RESOURCE_TYPE_LESSON_PLAN;
      case EXERCISE_SET -> ResourceType.RESOURCE_TYPE_EXERCISE_SET;
      case TEST_PAPER -> ResourceType.RESOURCE_TYPE_TEST_PAPER;
      case READING -> ResourceType.RESOURCE_TYPE_READING;
      case EXPERIMENT -> ResourceType.RESOURCE_TYPE_EXPERIMENT;
      case OTHER -> ResourceType.RESOURCE_TYPE_OTHER;
    };
  }

  /** Returns the type; nothing else may be asked of a value that {@link Fields#known} refused. */
  static xueban.recommend.ResourceType type(ResourceType type) {
    return switch (type) {
      case RESOURCE_TYPE_ITEM -> xueban.recommend.ResourceType.ITEM;
      case RESOURCE_TYPE_LESSON -> xueban.recommend.ResourceType.LESSON;
      case RESOURCE_TYPE_VIDEO -> xueban.recommend.ResourceType.VIDEO;
      case RESOURCE_TYPE_ANIMATION -> xueban.recommend.ResourceType.ANIMATION;
      case RESOURCE_TYPE_AUDIO -> xueban.recommend.ResourceType.AUDIO;
      case RESOURCE_TYPE_SLIDES -> xueban.recommend.ResourceType.SLIDES;
      case RESOURCE_TYPE_LESSON_PLAN -> xueban.recommend.ResourceType.LESSON_PLAN;
      case RESOURCE_TYPE_EXERCISE_SET -> xueban.recommend.ResourceType.EXERCISE_SET;
      case RESOURCE_TYPE_TEST_PAPER -> xueban.recommend.ResourceType.TEST_PAPER;
      case RESOURCE_TYPE_READING -> xueban.recommend.ResourceType.READING;
      case RESOURCE_TYPE_EXPERIMENT -> xueban.recommend.ResourceType.EXPERIMENT;
      case RESOURCE_TYPE_OTHER, RESOURCE_TYPE_UNSPECIFIED, UNRECOGNIZED ->
          xueban.recommend.ResourceType.OTHER;
    };
  }
}
