package xueban.model.irt;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.XuebanException;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.internal.Logistic;
import xueban.model.state.Interaction;

/**
 * The numbers of {@link IrtTracer}: items' curves, and which concepts they belong to. Immutable.
 */
public final class IrtWeights {
  private final IrtModel model;
  private final SortedMap<String, List<String>> concepts;
  private final LogOddsLine typical;
  private final Map<String, LogOddsLine> lines = new HashMap<>();
  private final Map<Integer, LogOddsLine> byHash = new HashMap<>();
  private final Map<String, List<LogOddsLine>> ofConcept = new HashMap<>();
  private final Map<Long, LogOddsLine> typicalOfConcept = new HashMap<>();

  /**
   * @param model two-parameter curves
   * @param concepts of each item, by id; an item may be missing or have none
   * @throws XuebanException {@code INVALID_INPUT} if a curve is none of two parameters, or an item
   *     has concepts and no curve
   */
  public IrtWeights(IrtModel model, Map<String, List<String>> concepts) {
    this.model = requireNonNull(model, "model");
    SortedMap<String, List<String>> own = new TreeMap<>();
    concepts.forEach((item, ids) -> own.put(item, List.copyOf(ids)));
    this.concepts = Collections.unmodifiableSortedMap(own);
    List<LogOddsLine> all = new ArrayList<>();
    model
        .items()
        .forEach(
            (id, item) -> {
              LogOddsLine line = LogOddsLine.of(id, item.curve());
              all.add(line);
              lines.put(id, line);
              byHash.put(Interaction.itemHash(id), line);
            });
    typical = LogOddsLine.typical(all);
    this.concepts.forEach(
        (item, ids) -> {
          LogOddsLine line = lines.get(item);
          if (line == null) {
            throw XuebanException.invalid("item " + item, "has concepts and no curve. Fit it too.");
          }
          for (String id : ids) {
            ofConcept.computeIfAbsent(id, key -> new ArrayList<>()).add(line);
          }
        });
    ofConcept.forEach(
        (id, items) ->
            typicalOfConcept.put(ConceptNames.key(id), LogOddsLine.typical(drawn(items))));
  }

  /** Few items of a concept are drawn to all items: as if one more, the typical one, were there. */
  private List<LogOddsLine> drawn(List<LogOddsLine> own) {
    List<LogOddsLine> drawn = new ArrayList<>(own);
    drawn.add(typical);
    return drawn;
  }

  /** Returns the curves. */
  public IrtModel model() {
    return model;
  }

  /** Returns the concepts of each item that has some, by id. */
  public SortedMap<String, List<String>> concepts() {
    return concepts;
  }

  boolean knows(String item) {
    return lines.containsKey(item);
  }

  /** Returns the item's line; of an unknown one that of its concepts, then that of all items. */
  LogOddsLine line(ItemRef item) {
    LogOddsLine known = lines.get(item.id());
    if (known != null) {
      return known;
    }
    List<LogOddsLine> found = new ArrayList<>();
    for (String concept : item.concepts()) {
      found.add(typical(ConceptNames.key(concept)));
    }
    return found.isEmpty() ? typical : LogOddsLine.typical(found);
  }

  /** Returns the line of a remembered answer's item, or of its concept if it is not known. */
  LogOddsLine line(int itemHash, long conceptKey) {
    LogOddsLine known = byHash.get(itemHash);
    return known == null ? typical(conceptKey) : known;
  }

  /** Returns the line of a typical item of any concept. */
  LogOddsLine typical() {
    return typical;
  }

  /** Returns the line of a concept's typical item; of an unknown one that of all items. */
  LogOddsLine typical(long conceptKey) {
    return typicalOfConcept.getOrDefault(conceptKey, typical);
  }

  /** Returns the mean probability of a right answer over the concept's items, in [0, 1]. */
  double mastery(String concept, double ability) {
    List<LogOddsLine> items = ofConcept.get(concept);
    if (items == null) {
      return typical.expected(new Ability(ability, Double.MIN_NORMAL));
    }
    double sum = 0;
    for (LogOddsLine line : items) {
      sum += Logistic.probability(line.at(ability));
    }
    return sum / items.size();
  }
}
