package xueban.server.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import xueban.recommend.Inferred;
import xueban.v1.InferredField;
import xueban.v1.InferredValue;
import xueban.v1.Metadata;

/** What is said about resources and items, to and fro. */
final class MetadataMapper {
  private static final int MAX_DESCRIPTION = 5_000;

  private MetadataMapper() {}

  static Metadata metadata(xueban.recommend.Metadata metadata) {
    Metadata.Builder proto =
        Metadata.newBuilder()
            .setTitle(metadata.title())
            .setDescription(metadata.description())
            .setSubject(metadata.subject())
            .setStage(CommonMapper.stage(metadata.stage()))
            .addAllGrades(metadata.grades())
            .setEditionId(metadata.edition())
            .addAllConceptIds(metadata.concepts())
            .setLanguage(metadata.language())
            .setSizeBytes(metadata.sizeBytes())
            .setLicence(metadata.licence())
            .setProvider(metadata.provider());
    if (metadata.duration() != null) {
      proto.setDurationSeconds(CommonMapper.seconds(metadata.duration()));
    }
    if (!Double.isNaN(metadata.quality())) {
      proto.setQuality(metadata.quality());
    }
    if (metadata.uri() != null) {
      proto.setUri(metadata.uri().toString());
    }
    metadata
        .inferred()
        .probabilities()
        .forEach(
            (field, probability) ->
                proto.addInferred(
                    InferredValue.newBuilder().setField(field(field)).setProbability(probability)));
    return proto.build();
  }

  private static InferredField field(Inferred.Field field) {
    return switch (field) {
      case CONCEPTS -> InferredField.INFERRED_FIELD_CONCEPTS;
      case TYPE -> InferredField.INFERRED_FIELD_TYPE;
      case DIFFICULTY -> InferredField.INFERRED_FIELD_DIFFICULTY;
    };
  }

  /**
   * Returns the metadata of a row that {@link #check} found good.
   *
   * @param title title to take, that of the row or one made for it
   */
  static xueban.recommend.Metadata metadata(Metadata proto, String title) {
    return new xueban.recommend.Metadata(
        title,
        proto.getDescription(),
        proto.getSubject(),
        CommonMapper.stage(proto.getStage()),
        proto.getGradesList(),
        proto.getEditionId(),
        proto.getConceptIdsList(),
        proto.getLanguage().isEmpty() ? "zh" : proto.getLanguage(),
        proto.hasDurationSeconds() ? Duration.ofSeconds(proto.getDurationSeconds()) : null,
        proto.getSizeBytes(),
        proto.getLicence(),
        proto.getProvider(),
        proto.hasQuality() ? proto.getQuality() : Double.NaN,
        proto.getUri().isEmpty() ? null : URI.create(proto.getUri()));
  }

  static void check(Fields fields, Metadata proto, boolean titleRequired) {
    fields
        .text("metadata.title", proto.getTitle(), titleRequired ? 1 : 0, 500)
        .text("metadata.description", proto.getDescription(), 0, MAX_DESCRIPTION)
        .optionalId("metadata.subject", proto.getSubject())
        .known("metadata.stage", proto.getStage())
        .grades("metadata.grades", proto.getGradesList())
        .optionalId("metadata.edition_id", proto.getEditionId())
        .ids("metadata.concept_ids", proto.getConceptIdsList(), 16)
        .within("metadata.size_bytes", proto.getSizeBytes(), 0, Long.MAX_VALUE);
    if (proto.hasDurationSeconds()) {
      fields.within("metadata.duration_seconds", proto.getDurationSeconds(), 1, Integer.MAX_VALUE);
    }
    if (proto.hasQuality()) {
      fields.share("metadata.quality", proto.getQuality());
    }
    if (!proto.getUri().isEmpty() && !isWebAddress(proto.getUri())) {
      fields.fault(
          "metadata.uri",
          "\"%s\" is no absolute http or https address; correct or leave it out."
              .formatted(proto.getUri()));
    }
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      @Nullable String scheme = uri.getScheme();
      return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
          && uri.getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
