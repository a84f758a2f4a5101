package xueban.model.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import xueban.model.ConceptNames;
import xueban.model.MigrationEvent;
import xueban.model.ResponseEvent;

/** The one way from a state to the next: takes a copy, changes it, and gives the new state. */
public final class StateEditor {
  private final ConceptNames names;
  private StateTotals totals;
  private long[] cells;
  private long[] interactions;

  public StateEditor(CompactState state) {
    names = state.names;
    totals = state.totals;
    cells = state.cells.clone();
    interactions = state.interactions;
  }

  public CompactState state() {
    return new CompactState(names, totals, cells, interactions);
  }

  /** Remembers that help was given for the item, until a response to it comes. */
  public void hint(String item) {
    totals = totals.withHintedItem(hintHash(item));
  }

  /**
   * Returns whether the response counts as assisted: it says so, or the item's hint was the last.
   */
  public static boolean assisted(CompactState state, ResponseEvent response) {
    return response.help().assisted()
        || (state.totals.hintedItem() != 0
            && state.totals.hintedItem() == hintHash(response.item()));
  }

  /** Returns a score as states keep it: in sixteenths, the nearest one. */
  public static int units(double score) {
    return (int) Math.rint(score * ConceptCell.UNITS);
  }

  public void answer(ResponseEvent response, boolean withHelp) {
    int minute = minute(response.at().getEpochSecond());
    int units = units(response.score());
    List<Long> keys = keys(response.concepts());
    int mainSlot = Interaction.NO_SLOT;
    for (int i = 0; i < keys.size(); i++) {
      int slot = slotFor(keys.get(i));
      if (slot < 0) {
        continue;
      }
      put(slot, cell(slot).answered(units, withHelp, minute));
      if (i == 0) {
        mainSlot = Math.min(slot, Interaction.NO_SLOT);
      }
    }
    int gap = totals.areEmpty() ? 0 : Interaction.gap((long) minute - totals.lastMinute());
    int hash = Interaction.itemHash(response.item());
    append(new Interaction(mainSlot, hash, units, withHelp, gap));
    if (totals.hintedItem() == hintHash(response.item())) {
      totals = totals.withHintedItem(0);
    }
    totals = totals.answered(units, withHelp, minute);
  }

  public void ability(float value) {
    totals = totals.withAbility(value);
  }

  public void contest(String concept) {
    int slot = slotFor(names.learn(concept));
    if (slot >= 0) {
      put(slot, cell(slot).contest());
    }
  }

  /** Moves evidence, all moves at once: what is moved to a concept does not move on. */
  public void migrate(List<MigrationEvent.Move> moves) {
    List<Long> targets = new ArrayList<>();
    List<ConceptCell> moved = new ArrayList<>();
    long[] newKeys = new long[cells.length / 2];
    boolean[] gone = new boolean[cells.length / 2];
    for (int slot = 0; slot < gone.length; slot++) {
      newKeys[slot] = cell(slot).key();
    }
    for (MigrationEvent.Move move : moves) {
      int slot = slot(ConceptNames.key(move.from()));
      List<Long> to = keys(move.to());
      if (slot < 0 || gone[slot]) {
        continue;
      }
      gone[slot] = true;
      newKeys[slot] = to.isEmpty() ? -1 : to.get(0);
      for (long key : to) {
        targets.add(key);
        moved.add(cell(slot).moved(key, to.size()));
      }
    }
    keepAllBut(gone);
    for (int i = 0; i < moved.size(); i++) {
      int slot = slotFor(targets.get(i));
      if (slot >= 0) {
        ConceptCell there = cell(slot);
        boolean fresh = !there.touched() && !there.contested();
        put(slot, fresh ? moved.get(i) : there.merged(moved.get(i)));
      }
    }
    relabel(newKeys);
  }

  private void keepAllBut(boolean[] gone) {
    long[] kept = new long[cells.length];
    int count = 0;
    for (int slot = 0; slot < gone.length; slot++) {
      if (!gone[slot]) {
        kept[count++] = cells[2 * slot];
        kept[count++] = cells[2 * slot + 1];
      }
    }
    cells = Arrays.copyOf(kept, count);
  }

  /** Points the interactions to where their concepts are now. */
  private void relabel(long[] newKeys) {
    long[] relabelled = new long[interactions.length];
    for (int i = 0; i < relabelled.length; i++) {
      Interaction old = Interaction.of(interactions[i]);
      int slot =
          old.slot() == Interaction.NO_SLOT || newKeys[old.slot()] < 0
              ? -1
              : slot(newKeys[old.slot()]);
      int label = slot < 0 ? Interaction.NO_SLOT : Math.min(slot, Interaction.NO_SLOT);
      relabelled[i] =
          new Interaction(label, old.item(), old.units(), old.assisted(), old.gap()).bits();
    }
    interactions = relabelled;
  }

  private void append(Interaction interaction) {
    int kept = Math.min(interactions.length, CompactState.MAX_INTERACTIONS - 1);
    long[] longer = new long[kept + 1];
    System.arraycopy(interactions, interactions.length - kept, longer, 0, kept);
    longer[kept] = interaction.bits();
    interactions = longer;
  }

  /** Returns the keys of the ids in their order, each once. */
  private List<Long> keys(List<String> concepts) {
    List<Long> keys = new ArrayList<>(concepts.size());
    for (String concept : concepts) {
      long key = names.learn(concept);
      if (!keys.contains(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  private ConceptCell cell(int slot) {
    return ConceptCell.of(cells[2 * slot], cells[2 * slot + 1]);
  }

  private void put(int slot, ConceptCell cell) {
    cells[2 * slot] = cell.word0();
    cells[2 * slot + 1] = cell.word1();
  }

  private int slot(long key) {
    return CompactState.slot(cells, key);
  }

  /** Returns the key's place, made if it has none; -1 if the state is full. */
  private int slotFor(long key) {
    int slot = slot(key);
    if (slot >= 0 || cells.length / 2 == CompactState.MAX_CONCEPTS) {
      return slot;
    }
    cells = Arrays.copyOf(cells, cells.length + 2);
    put(cells.length / 2 - 1, ConceptCell.untouched(key));
    return cells.length / 2 - 1;
  }

  /** Returns minutes since 1970, held within the years 1970 to 2225 that a state can say. */
  public static int minute(long epochSecond) {
    return (int) Math.max(0, Math.min(ConceptCell.MAX_MINUTE, Math.floorDiv(epochSecond, 60)));
  }

  /** Returns minutes since the learner's last response; at least 0, and 0 before the first. */
  public static long sinceLast(CompactState state, int minute) {
    return state.totals.areEmpty() ? 0 : Math.max(0, (long) minute - state.totals.lastMinute());
  }

  /** Returns an item's name among hints, never 0. */
  static int hintHash(String item) {
    int hash = (int) (ConceptNames.hash(item) >>> 32);
    return hash == 0 ? 1 : hash;
  }
}
