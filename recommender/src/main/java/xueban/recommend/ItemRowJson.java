package xueban.recommend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Writes items as rows that an import of resources reads back as equal items. */
public final class ItemRowJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ItemRowJson() {}

  /** Returns the item as one line of JSON, without a line end. */
  public static String line(Item item) {
    Metadata metadata = item.metadata();
    ObjectNode node =
        JSON.createObjectNode()
            .put("id", item.id())
            .put("title", metadata.title())
            .put("stem", item.stem())
            .put("kind", item.kind().name().toLowerCase(Locale.ROOT));
    CatalogEntryCodec.writeKey(item, node);
    metadata.concepts().forEach(node.putArray("concepts")::add);
    if (!Double.isNaN(item.difficulty())) {
      node.put("difficulty", item.difficulty());
    }
    if (metadata.duration() != null) {
      node.put("duration_seconds", metadata.duration().toSeconds());
    }
    if (metadata.stage() != null) {
      node.put("stage", metadata.stage().name().toLowerCase(Locale.ROOT));
    }
    metadata.grades().forEach(node.putArray("grades")::add);
    node.put("subject", metadata.subject())
        .put("language", metadata.language())
        .put("licence", metadata.licence())
        .put("provider", metadata.provider());
    if (!item.figure().isEmpty()) {
      node.put("figure", item.figure());
    }
    return node.toString();
  }
}
