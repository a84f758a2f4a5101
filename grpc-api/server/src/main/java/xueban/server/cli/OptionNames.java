package xueban.server.cli;

import java.util.Map;

/** What the fields of requests are called on the command line. */
final class OptionNames {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("query", "TEXT"),
          Map.entry("question", "TEXT"),
          Map.entry("filters.grades", "--grade"),
          Map.entry("filters.types", "--type"),
          Map.entry("page_size", "--limit"),
          Map.entry("learner_id", "LEARNER"),
          Map.entry("subject", "--subject"),
          Map.entry("class_id", "CLASS"),
          Map.entry("target_concept_ids", "--concept"),
          Map.entry("max_minutes", "--minutes"),
          Map.entry("items_per_learner", "--items"),
          Map.entry("homework_id", "HOMEWORK"),
          Map.entry("revision", "--revision"),
          Map.entry("teacher", "--teacher"),
          Map.entry("reason", "--reason"),
          Map.entry("score", "SCORE"),
          Map.entry("edits.item_id", "ITEM"),
          Map.entry("edits.replacement_item_id", "--replace"),
          Map.entry("edits.learner_id", "--learner"),
          Map.entry("edits.layer", "--layer"),
          Map.entry("edits.due_at", "--due"),
          Map.entry("minutes", "--minutes"),
          Map.entry("max_items", "--items"),
          Map.entry("version_count", "--versions"),
          Map.entry("total_points", "--points"),
          Map.entry("concept_ids", "--concept"),
          Map.entry("table", "BLUEPRINT"),
          Map.entry("paper_id", "PAPER"),
          Map.entry("answers", "FILE"),
          Map.entry("start.kind", "KIND"),
          Map.entry("start.file_name", "FILE"),
          Map.entry("start.columns", "--map"),
          Map.entry("start.constants", "--set"),
          Map.entry("start.unknown_concepts", "--concepts"),
          Map.entry("change", "--changes"),
          Map.entry("version", "VERSION"),
          Map.entry("chunk", "FILE"),
          Map.entry("picture", "--picture"),
          Map.entry("recording", "--voice"));

  private OptionNames() {}

  /**
   * Returns what a person typed for the field, or the field itself if it has no name here.
   *
   * @param path path in the request, such as {@code filters.grades[0]}
   */
  static String of(String path) {
    return NAMES.getOrDefault(path.replaceFirst("\\[\\d+]$", ""), path);
  }
}
