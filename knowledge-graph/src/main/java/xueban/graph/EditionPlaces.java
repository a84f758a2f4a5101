package xueban.graph;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import xueban.row.RowOutcome;

/** Places of concepts in editions, put one by one and read back as whole editions. */
final class EditionPlaces {
  private record Key(String edition, int grade, int term, int unit, int concept)
      implements Comparable<Key> {
    private static final java.util.Comparator<Key> ORDER =
        java.util.Comparator.comparing(Key::edition)
            .thenComparingInt(Key::grade)
            .thenComparingInt(Key::term)
            .thenComparingInt(Key::unit)
            .thenComparingInt(Key::concept);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final TreeMap<Key, GraphRows.PlaceRow> rows = new TreeMap<>();

  EditionPlaces(Collection<Edition> editions) {
    for (Edition edition : editions) {
      places(edition).forEach(this::put);
    }
  }

  /** Returns one row for each concept of each unit, numbered from 1 within grade and term. */
  static List<GraphRows.PlaceRow> places(Edition edition) {
    List<GraphRows.PlaceRow> places = new ArrayList<>();
    TreeMap<Integer, Integer> unitsOfTerm = new TreeMap<>();
    for (Unit unit : edition.units()) {
      int order = unitsOfTerm.merge(unit.grade() * 10 + unit.term(), 1, Integer::sum);
      for (int i = 0; i < unit.concepts().size(); i++) {
        places.add(
            new GraphRows.PlaceRow(
                edition.id(),
                edition.name(),
                unit.grade(),
                unit.term(),
                order,
                unit.title(),
                i + 1,
                unit.concepts().get(i)));
      }
    }
    return places;
  }

  RowOutcome put(GraphRows.PlaceRow row) {
    Key key =
        new Key(row.editionId(), row.grade(), row.term(), row.unitOrder(), row.conceptOrder());
    GraphRows.PlaceRow there = rows.put(key, row);
    return there == null
        ? RowOutcome.ADDED
        : there.equals(row) ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
  }

  /** Returns the editions; the subject of each is that of its first concept. */
  List<Edition> editions(UnaryOperator<String> subjectOf) {
    TreeMap<String, List<GraphRows.PlaceRow>> byEdition = new TreeMap<>();
    rows.forEach(
        (key, r) -> byEdition.computeIfAbsent(key.edition(), k -> new ArrayList<>()).add(r));
    return byEdition.values().stream()
        .map(
            places -> {
              GraphRows.PlaceRow first = places.get(0);
              return new Edition(
                  first.editionId(),
                  first.editionName(),
                  subjectOf.apply(first.concept()),
                  units(places));
            })
        .toList();
  }

  private static List<Unit> units(List<GraphRows.PlaceRow> places) {
    TreeMap<Integer, List<GraphRows.PlaceRow>> byUnit = new TreeMap<>();
    places.forEach(
        p ->
            byUnit
                .computeIfAbsent(
                    (p.grade() * 10 + p.term()) * 10_000 + p.unitOrder(), k -> new ArrayList<>())
                .add(p));
    return byUnit.values().stream()
        .map(
            rows -> {
              GraphRows.PlaceRow first = rows.get(0);
              return new Unit(
                  "%s-%d-%d-%d"
                      .formatted(first.editionId(), first.grade(), first.term(), first.unitOrder()),
                  first.unitTitle(),
                  first.grade(),
                  first.term(),
                  rows.stream()
                      .sorted(comparingInt(GraphRows.PlaceRow::conceptOrder))
                      .map(GraphRows.PlaceRow::concept)
                      .toList());
            })
        .toList();
  }
}
