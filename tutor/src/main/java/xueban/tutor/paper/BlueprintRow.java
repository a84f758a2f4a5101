package xueban.tutor.paper;

import static java.util.Objects.requireNonNull;

import java.util.List;
import xueban.Ids;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Unit;
import xueban.recommend.ItemKind;

/**
 * A row of a blueprint: so many items on this, of that kind and difficulty, for so many points
 * each.
 *
 * @param concepts what the items are about, any of 1 to 100 concepts; empty if a unit says it
 * @param edition id of the edition that has the unit, or empty
 * @param unit id of a unit whose concepts the items are about, or empty
 * @param kinds any of these; empty for all
 * @param count items wanted, 1 to 50
 * @param points of each item, .5 to 100, in steps of .5
 */
public record BlueprintRow(
    List<String> concepts,
    String edition,
    String unit,
    List<ItemKind> kinds,
    DifficultyBand band,
    int count,
    double points) {
  private static final int NAMED = 3;

  public BlueprintRow {
    requireNonNull(band, "band");
    concepts = concepts.stream().distinct().toList();
    kinds = kinds.stream().distinct().sorted().toList();
    if (concepts.isEmpty() == unit.isEmpty() || unit.isEmpty() != edition.isEmpty()) {
      throw XuebanException.invalid(
          "concepts",
          "%s with unit \"%s\" of edition \"%s\": name either concepts, or a unit and its edition."
              .formatted(concepts, unit, edition));
    }
    if (concepts.size() > 100) {
      throw XuebanException.invalid(
          "concepts", "has %d; name at most 100.".formatted(concepts.size()));
    }
    concepts.forEach(concept -> Ids.require("concepts", concept));
    if (count < 1 || count > 50) {
      throw XuebanException.invalid("count", count + " must be in 1..50.");
    }
    if (!(points >= .5 && points <= 100) || points * 2 != Math.rint(points * 2)) {
      throw XuebanException.invalid(
          "points", points + " of an item must be in .5 to 100, in steps of .5.");
    }
  }

  /** Returns a row for items on one concept. */
  public static BlueprintRow of(
      String concept, ItemKind kind, DifficultyBand band, int count, double points) {
    return new BlueprintRow(List.of(concept), "", "", List.of(kind), band, count, points);
  }

  /** Returns the points of all its items. */
  public double total() {
    return count * points;
  }

  /** Returns whether items of a kind may fill it. */
  boolean takes(ItemKind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /** Returns what its line of the two-way table is known by: concept ids, or edition and unit. */
  String subject() {
    return unit.isEmpty() ? String.join(";", concepts) : edition + "/" + unit;
  }

  /**
   * Returns the concepts that it is about.
   *
   * @throws XuebanException {@code UNKNOWN_CONCEPT} or {@code UNKNOWN_EDITION}, or {@code
   *     INVALID_INPUT} if the edition has no such unit
   */
  List<String> conceptsIn(KnowledgeGraph graph) {
    if (unit.isEmpty()) {
      concepts.forEach(graph::concept);
      return concepts;
    }
    return unitIn(graph).concepts();
  }

  /** Returns what people call its line: the unit's title, or the names of up to three concepts. */
  String title(KnowledgeGraph graph) {
    if (!unit.isEmpty()) {
      return unitIn(graph).title();
    }
    List<String> names =
        concepts.stream().limit(NAMED).map(graph::concept).map(Concept::name).toList();
    return String.join("、", names) + (concepts.size() > NAMED ? "等" : "");
  }

  private Unit unitIn(KnowledgeGraph graph) {
    return graph.edition(edition).units().stream()
        .filter(u -> u.id().equals(unit))
        .findFirst()
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    "unit",
                    "edition \"%s\" has no unit \"%s\"; look at its units."
                        .formatted(edition, unit)));
  }
}
