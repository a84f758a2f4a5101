package xueban.model.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import xueban.ErrorCode;
import xueban.Ids;
import xueban.XuebanException;

/**
 * Which concepts each item needs. Items and concepts are numbered from 0 in the order of their ids,
 * so that equal matrices have equal numbers. Immutable.
 *
 * <p>Source of the idea and the name: Tatsuoka (1983), doi:10.1111/j.1745-3984.1983.tb00212.x.
 */
public final class QMatrix {
  private final List<String> items;
  private final List<String> concepts;
  private final Map<String, Integer> itemNumbers;
  private final Map<String, Integer> conceptNumbers;
  private final int[][] needs; // [items][concepts needed], rising

  private QMatrix(SortedMap<String, Set<String>> rows) {
    items = List.copyOf(rows.keySet());
    TreeSet<String> all = new TreeSet<>();
    rows.values().forEach(all::addAll);
    concepts = List.copyOf(all);
    itemNumbers = numbers(items);
    conceptNumbers = numbers(concepts);
    needs = new int[items.size()][];
    int i = 0;
    for (Set<String> row : rows.values()) {
      needs[i++] = row.stream().mapToInt(this::concept).toArray();
    }
  }

  /**
   * Makes a matrix.
   *
   * @param conceptsByItem at least one item, each with at least one concept
   * @throws XuebanException {@code INVALID_INPUT} naming the item without a concept
   */
  public static QMatrix of(Map<String, ? extends Iterable<String>> conceptsByItem) {
    SortedMap<String, Set<String>> rows = new TreeMap<>();
    conceptsByItem.forEach(
        (item, concepts) -> {
          Ids.require("item", item);
          Set<String> row = new TreeSet<>();
          concepts.forEach(concept -> row.add(Ids.require("concept of " + item, concept)));
          if (row.isEmpty()) {
            throw XuebanException.invalid(
                "Q-matrix",
                "item \"%s\" needs 0 concepts; each needs at least 1. Tag it or leave it out."
                    .formatted(item));
          }
          rows.put(item, row);
        });
    if (rows.isEmpty()) {
      throw XuebanException.invalid("Q-matrix", "has 0 items; give at least 1.");
    }
    return new QMatrix(rows);
  }

  private static Map<String, Integer> numbers(List<String> ids) {
    Map<String, Integer> numbers = new HashMap<>();
    ids.forEach(id -> numbers.put(id, numbers.size()));
    return numbers;
  }

  /** Returns the items' ids, rising; an item's number is its place. */
  public List<String> items() {
    return items;
  }

  /** Returns the concepts' ids, rising; a concept's number is its place. */
  public List<String> concepts() {
    return concepts;
  }

  /** Returns the concepts that the item needs, at least one. */
  public List<String> conceptsOf(String item) {
    List<String> found = new ArrayList<>();
    for (int concept : needs[item(item)]) {
      found.add(concepts.get(concept));
    }
    return List.copyOf(found);
  }

  /** Returns the numbers of the concepts that the item needs, rising; not to be written to. */
  int[] needs(int item) {
    return needs[item];
  }

  int item(String id) {
    Integer number = itemNumbers.get(id);
    if (number == null) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_ITEM,
          "The model knows %d items and no \"%s\". Train it again with the item, or leave its responses out."
              .formatted(items.size(), id));
    }
    return number;
  }

  int concept(String id) {
    Integer number = conceptNumbers.get(id);
    if (number == null) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_CONCEPT,
          "The model knows %d concepts and no \"%s\". Train it again with items of the concept."
              .formatted(concepts.size(), id));
    }
    return number;
  }

  @Override
  public String toString() {
    return "QMatrix[%d items, %d concepts]".formatted(items.size(), concepts.size());
  }
}
