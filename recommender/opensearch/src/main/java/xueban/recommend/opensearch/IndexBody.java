package xueban.recommend.opensearch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import xueban.recommend.Facet;
import xueban.recommend.IndexFields;

/** Settings and mapping of an index: the fields of {@link IndexFields}, and no others. */
final class IndexBody {
  private IndexBody() {}

  /** Returns what an index is made with; it is refreshed when we say so. */
  static ObjectNode of(ClusterSettings cluster, ObjectNode identity) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode settings = body.putObject("settings");
    settings.put("number_of_shards", cluster.shards());
    settings.put("number_of_replicas", cluster.replicas());
    settings.put("refresh_interval", "-1");
    ObjectNode analysis = settings.putObject("analysis");
    ObjectNode weighted = analysis.putObject("analyzer").putObject("weighted");
    weighted.put("type", "custom").put("tokenizer", "whitespace");
    weighted.putArray("filter").add("frequency");
    ObjectNode frequency = analysis.putObject("filter").putObject("frequency");
    frequency.put("type", "delimited_term_freq");
    frequency.put("delimiter", String.valueOf(DocumentJson.FREQUENCY));

    ObjectNode mappings = body.putObject("mappings");
    mappings.put("dynamic", "strict");
    mappings.putObject("_routing").put("required", true);
    mappings.set("_meta", identity);
    // Entries are read from the catalog; only vectors are worth keeping.
    mappings.putObject("_source").putArray("includes").add(DocumentJson.VECTOR);
    fields(mappings.putObject("properties"));
    return body;
  }

  private static void fields(ObjectNode fields) {
    ObjectNode words = fields.putObject(IndexFields.WORDS);
    words.put("type", "text").put("analyzer", "weighted").put("index_options", "freqs");
    keyword(IndexFields.ID, fields);
    List.of(
            IndexFields.TITLE,
            IndexFields.NEAR,
            IndexFields.FITS_EDITION,
            IndexFields.ABOUT_SURELY,
            IndexFields.MAIN_CONCEPT)
        .forEach(field -> keyword(field, fields));
    Arrays.stream(Facet.values()).map(IndexFields::of).forEach(field -> keyword(field, fields));
    fields.putObject(IndexFields.CHANGE).put("type", "long");
    fields.putObject(IndexFields.DURATION).put("type", "long");
    fields.putObject(IndexFields.QUALITY).put("type", "double");
    fields.putObject(DocumentJson.QUALITY_FEATURE).put("type", "rank_feature");
    fields.putObject(IndexFields.ABOUT).put("type", "rank_features");
    fields.putObject(IndexFields.SKETCH).put("type", "binary").put("doc_values", true);
    fields.putObject(DocumentJson.VECTOR).put("type", "object").put("enabled", false);
  }

  private static void keyword(String field, ObjectNode fields) {
    fields.putObject(field).put("type", "keyword");
  }
}
