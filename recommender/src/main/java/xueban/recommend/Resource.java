package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.util.List;
import xueban.Ids;
import xueban.XuebanException;

/**
 * A resource 资源: anything a learner or teacher can open.
 *
 * @param type not {@link ResourceType#ITEM}; those are {@link Item}s
 * @param body its text as far as it has one, or empty; at most 100,000 characters
 */
public record Resource(String id, ResourceType type, Metadata metadata, String body)
    implements CatalogEntry {
  /** Longest text of an entry, in UTF-16 units. */
  public static final int MAX_BODY_LENGTH = 100_000;

  public Resource {
    Ids.require("id", id);
    requireNonNull(metadata, "metadata");
    if (type == ResourceType.ITEM) {
      throw XuebanException.invalid(
          "type", "ITEM is for items; give stem and answers, or another type.");
    }
    if (body.length() > MAX_BODY_LENGTH) {
      throw XuebanException.invalid(
          "body", "has %d characters; at most %d.".formatted(body.length(), MAX_BODY_LENGTH));
    }
  }

  @Override
  public String text() {
    return body;
  }

  @Override
  public Resource withConcepts(List<String> concepts) {
    return withMetadata(metadata.withConcepts(concepts));
  }

  @Override
  public Resource withMetadata(Metadata newMetadata) {
    return new Resource(id, type, newMetadata, body);
  }
}
