package xueban.model.state;

/**
 * The unaided ones of a learner's last responses, the oldest first, with items and concepts as
 * numbers of an {@link ItemTable}. Immutable.
 */
public final class Window {
  private final int size;
  private final int[] item = new int[CompactState.MAX_INTERACTIONS];
  private final int[] hash = new int[CompactState.MAX_INTERACTIONS];
  private final int[] concept = new int[CompactState.MAX_INTERACTIONS];
  private final int[] slot = new int[CompactState.MAX_INTERACTIONS];
  private final double[] score = new double[CompactState.MAX_INTERACTIONS];
  private final long[] minutes = new long[CompactState.MAX_INTERACTIONS];

  private Window(CompactState state, ItemTable table) {
    int count = 0;
    long clock = 0;
    for (int i = 0; i < state.interactions(); i++) {
      Interaction interaction = state.interaction(i);
      clock += i == 0 ? 0 : Interaction.minutes(interaction.gap());
      if (interaction.assisted()) {
        continue;
      }
      hash[count] = interaction.item();
      item[count] = table.item(interaction.item());
      slot[count] = interaction.slot() == Interaction.NO_SLOT ? -1 : interaction.slot();
      concept[count] =
          slot[count] < 0 ? ItemTable.UNKNOWN : table.concept(state.cell(slot[count]).key());
      score[count] = interaction.units() / (double) ConceptCell.UNITS;
      minutes[count] = clock;
      count++;
    }
    size = count;
    for (int i = 0; i < count; i++) {
      minutes[i] = clock - minutes[i];
    }
  }

  public static Window of(CompactState state, ItemTable table) {
    return new Window(state, table);
  }

  public int size() {
    return size;
  }

  /** Returns the number of a response's item, or {@link ItemTable#UNKNOWN}. */
  public int item(int i) {
    return item[i];
  }

  /** Returns the hash under which the state holds a response's item. */
  public int hash(int i) {
    return hash[i];
  }

  /** Returns the number of a response's main concept, or {@link ItemTable#UNKNOWN}. */
  public int concept(int i) {
    return concept[i];
  }

  /** Returns the place of a response's main concept in the state, or -1. */
  public int slot(int i) {
    return slot[i];
  }

  /** Returns a response's score, in [0, 1]. */
  public double score(int i) {
    return score[i];
  }

  /** Returns whether the response's score is nearer to right than to wrong. */
  public boolean right(int i) {
    return score[i] >= 0.5;
  }

  /**
   * Returns about how many minutes lie between a response and the learner's last one of any kind:
   * at most as many as there were, as {@link Interaction#minutes} says.
   */
  public long minutesBeforeLast(int i) {
    return minutes[i];
  }
}
