package xueban.graph;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.row.Row;

/**
 * What a row of a graph file says. A row with {@code before} and {@code after} is a prerequisite,
 * one with {@code edition_id} places a concept in a unit, one with {@code concept_id} only is a
 * misconception, any other is a concept.
 */
sealed interface GraphRows {
  /** A concept, and the ids in its optional {@code prerequisites} column. */
  record ConceptRow(Concept concept, List<String> prerequisites) implements GraphRows {}

  record PrerequisiteRow(Prerequisite prerequisite) implements GraphRows {}

  record MisconceptionRow(Misconception misconception) implements GraphRows {}

  /** A concept's place in an edition. */
  record PlaceRow(
      String editionId,
      String editionName,
      int grade,
      int term,
      int unitOrder,
      String unitTitle,
      int conceptOrder,
      String concept)
      implements GraphRows {}

  /** Reads a row; throws {@link XuebanException} naming the field that is wrong. */
  static GraphRows of(Row row) {
    if (row.find("before").isPresent() || row.find("after").isPresent()) {
      return new PrerequisiteRow(
          new Prerequisite(row.text("before"), row.text("after"), row.textOr("reason", "")));
    }
    if (row.find("edition_id").isPresent()) {
      return new PlaceRow(
          row.text("edition_id"),
          row.textOr("edition_name", row.text("edition_id")),
          whole(row, "grade", 1, 12),
          whole(row, "term", 1, 2),
          whole(row, "unit_order", 1, 1_000),
          row.text("unit_title"),
          whole(row, "concept_order", 1, 10_000),
          row.text("concept_id"));
    }
    if (row.find("concept_id").isPresent()) {
      return new MisconceptionRow(
          new Misconception(
              row.text("concept_id"),
              row.text("name"),
              row.textOr("shows_as", ""),
              row.textOr("cure", "")));
    }
    int grade = row.find("grade").isPresent() ? whole(row, "grade", 0, 12) : 0;
    Concept concept =
        new Concept(
            row.text("id"),
            row.text("name"),
            row.textOr("english_name", ""),
            row.list("aliases"),
            row.textOr("definition", ""),
            row.text("subject"),
            stage(row, grade),
            grade,
            row.find("term").isPresent() ? whole(row, "term", 0, 2) : 0,
            row.textOr("strand", ""),
            row.textOr("formula", ""));
    return new ConceptRow(concept, row.list("prerequisites"));
  }

  private static @Nullable Stage stage(Row row, int grade) {
    String text = row.textOr("stage", "");
    if (text.isEmpty()) {
      return grade == 0 ? null : Stage.ofGrade(grade);
    }
    try {
      return Stage.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw XuebanException.invalid(
          "stage", "\"%s\" is unknown; give primary, junior or senior.".formatted(text));
    }
  }

  private static int whole(Row row, String field, int least, int most) {
    double value =
        row.number(field)
            .orElseThrow(() -> XuebanException.invalid(field, "is missing; give a whole number."));
    if (value != Math.rint(value) || value < least || value > most) {
      throw XuebanException.invalid(
          field, "%s must be a whole number in %d..%d.".formatted(value, least, most));
    }
    return (int) value;
  }
}
