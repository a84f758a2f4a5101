package xueban.model.stack;

import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;
import xueban.model.state.Interaction;

/**
 * The unaided ones of a learner's last responses, the oldest first, with items and concepts as
 * numbers of an {@link ItemTable}.
 */
final class Window {
  final int size;
  final int[] item = new int[CompactState.MAX_INTERACTIONS];
  final int[] hash = new int[CompactState.MAX_INTERACTIONS];
  final int[] concept = new int[CompactState.MAX_INTERACTIONS];
  final int[] slot = new int[CompactState.MAX_INTERACTIONS];

  /** Scores, in [0, 1]. */
  final double[] score = new double[CompactState.MAX_INTERACTIONS];

  private Window(CompactState state, ItemTable table) {
    int count = 0;
    for (int i = 0; i < state.interactions(); i++) {
      Interaction interaction = state.interaction(i);
      if (interaction.assisted()) {
        continue;
      }
      hash[count] = interaction.item();
      item[count] = table.item(interaction.item());
      slot[count] = interaction.slot() == Interaction.NO_SLOT ? -1 : interaction.slot();
      concept[count] =
          slot[count] < 0 ? ItemTable.UNKNOWN : table.concept(state.cell(slot[count]).key());
      score[count] = interaction.units() / (double) ConceptCell.UNITS;
      count++;
    }
    size = count;
  }

  static Window of(CompactState state, ItemTable table) {
    return new Window(state, table);
  }

  /** Returns whether the response's score is nearer to right than to wrong. */
  boolean right(int i) {
    return score[i] >= 0.5;
  }
}
