package xueban.model.stack;

import java.util.ArrayList;
import java.util.List;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.internal.Logistic;
import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;
import xueban.model.state.Interaction;
import xueban.model.state.ItemTable;

/** The item asked, looked up. Immutable. */
final class Asked {
  private final int hash;
  private final int number;
  private final int[] concepts;
  private final List<ConceptCell> cells;
  private final int[] slots; // places of the concepts in the state, -1 for none
  private final double easiness;
  private final double described;

  private Asked(
      int hash,
      int number,
      int[] concepts,
      List<ConceptCell> cells,
      int[] slots,
      double easiness,
      double described) {
    this.hash = hash;
    this.number = number;
    this.concepts = concepts;
    this.cells = List.copyOf(cells);
    this.slots = slots;
    this.easiness = easiness;
    this.described = described;
  }

  static Asked of(ItemRef item, ItemFacts facts, CompactState state) {
    int hash = Interaction.itemHash(item.id());
    int number = facts.table().item(hash);
    int[] concepts = facts.table().concepts(item.concepts());
    List<ConceptCell> cells = new ArrayList<>(concepts.length);
    int[] slots = new int[concepts.length];
    for (int i = 0; i < slots.length; i++) {
      long key = ConceptNames.key(item.concepts().get(i));
      slots[i] = state.slot(key);
      cells.add(slots[i] < 0 ? ConceptCell.untouched(key) : state.cell(slots[i]));
    }
    int main = concepts.length == 0 ? ItemTable.UNKNOWN : concepts[0];
    double easiness = facts.easiness(item.id(), number, main);
    double described = number < 0 ? easiness - facts.conceptEasiness(main) : 0;
    return new Asked(hash, number, concepts, cells, slots, easiness, described);
  }

  /** Returns the hash under which a state's last responses name the item. */
  int hash() {
    return hash;
  }

  /** Returns its number in the {@link ItemTable}, or unknown. */
  int number() {
    return number;
  }

  /** Returns its concepts' numbers in the table, the main one first; not to be changed. */
  int[] concepts() {
    return concepts;
  }

  /** Returns the learner's evidence of these concepts. */
  List<ConceptCell> cells() {
    return cells;
  }

  /** Returns how easy the item is, in log-odds above the average response's. */
  double easiness() {
    return easiness;
  }

  /**
   * Returns how much easier than its concept an item is that the log did not have, in log-odds: 0
   * if the log had it, or it is not described.
   */
  double described() {
    return described;
  }

  /** Returns how likely an item of one of the concepts goes right at this ability. */
  double expected(ItemFacts facts, int concept, double ability) {
    return Logistic.probability(facts.prior() + facts.conceptEasiness(concepts[concept]) + ability);
  }

  /** Returns whether a past response's main concept is one of the item's. */
  boolean shares(int slot) {
    if (slot < 0) {
      return false;
    }
    for (int own : slots) {
      if (own == slot) {
        return true;
      }
    }
    return false;
  }
}
