package xueban.server.api;

import java.util.HashSet;
import java.util.Set;
import xueban.v1.Concept;
import xueban.v1.Edition;
import xueban.v1.IdChange;
import xueban.v1.IdChangeKind;
import xueban.v1.Misconception;
import xueban.v1.Prerequisite;
import xueban.v1.Unit;

/** What a row of an import of a graph must be, whatever the graph holds. */
final class GraphRowChecks {
  private static final int MAX_UNITS = 500;
  private static final int MAX_CONCEPTS = 200;
  private static final int MAX_PARTS = 200;

  private GraphRowChecks() {}

  static Fields concept(String path, Concept row) {
    Fields fields =
        Fields.ofRow(path)
            .id("id", row.getId())
            .text("name", row.getName(), 1, 500)
            .id("subject", row.getSubject())
            .known("stage", row.getStage())
            .within("grade", row.getGrade(), 0, 12)
            .within("term", row.getTerm(), 0, 2)
            .text("strand", row.getStrand(), 0, 500)
            .text("formula", row.getFormula(), 0, 2_000);
    Set<String> names = new HashSet<>(Set.of(row.getName()));
    for (int i = 0; i < row.getAliasesCount(); i++) {
      if (!names.add(row.getAliases(i))) {
        fields.fault(
            "aliases[" + i + "]",
            "\"%s\" is there already; remove it.".formatted(row.getAliases(i)));
      }
    }
    return fields;
  }

  static Fields prerequisite(String path, Prerequisite row) {
    Fields fields =
        Fields.ofRow(path).id("before_id", row.getBeforeId()).id("after_id", row.getAfterId());
    if (row.getBeforeId().equals(row.getAfterId())) {
      fields.fault("after_id", "a concept cannot be its own prerequisite; remove the row.");
    }
    return fields;
  }

  static Fields misconception(String path, Misconception row) {
    return Fields.ofRow(path)
        .id("concept_id", row.getConceptId())
        .text("name", row.getName(), 1, 500)
        .text("shows_as", row.getShowsAs(), 0, 2_000)
        .text("cure", row.getCure(), 0, 2_000);
  }

  static Fields change(String path, IdChange row) {
    Fields fields =
        Fields.ofRow(path)
            .id("old_id", row.getOldId())
            .ids("new_ids", row.getNewIdsList(), MAX_PARTS)
            .known("kind", row.getKind());
    if (row.getKind() == IdChangeKind.ID_CHANGE_KIND_UNSPECIFIED) {
      fields.fault("kind", "is unspecified; say what became of the id.");
    }
    return fields;
  }

  static Fields edition(String path, Edition row) {
    Fields fields =
        Fields.ofRow(path)
            .id("id", row.getId())
            .text("name", row.getName(), 1, 500)
            .id("subject", row.getSubject())
            .atMost("units", row.getUnitsCount(), MAX_UNITS);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < Math.min(MAX_UNITS, row.getUnitsCount()); i++) {
      Unit unit = row.getUnits(i);
      String at = "units[" + i + "].";
      fields
          .id(at + "id", unit.getId())
          .text(at + "title", unit.getTitle(), 1, 500)
          .within(at + "grade", unit.getGrade(), 1, 12)
          .within(at + "term", unit.getTerm(), 1, 2)
          .atMost(at + "concept_ids", unit.getConceptIdsCount(), MAX_CONCEPTS);
      if (!ids.add(unit.getId())) {
        fields.fault(at + "id", "\"%s\" names two units.".formatted(unit.getId()));
      }
      if (new HashSet<>(unit.getConceptIdsList()).size() < unit.getConceptIdsCount()) {
        fields.fault(at + "concept_ids", "names a concept twice.");
      }
    }
    return fields;
  }
}
