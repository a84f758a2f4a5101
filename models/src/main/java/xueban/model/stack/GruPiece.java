package xueban.model.stack;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a learner's sequence to train on. Pieces overlap by half: the first half of all but
 * the first piece only leads in, as a state's last responses do when it serves.
 *
 * @param first place of its first response in the sequence
 * @param size its responses
 * @param leadIn those of them that are not predicted
 */
record GruPiece(Sequence learner, int first, int size, int leadIn) {
  /** Returns the pieces of a sequence, each of at most {@code longest} responses. */
  static List<GruPiece> of(Sequence learner, int longest) {
    List<GruPiece> pieces = new ArrayList<>();
    for (int first = 0; pieces.isEmpty() || first + longest / 2 < learner.size(); ) {
      int size = Math.min(longest, learner.size() - first);
      pieces.add(new GruPiece(learner, first, size, first == 0 ? 0 : longest / 2));
      first += longest / 2;
    }
    return pieces;
  }

  /** Returns whether the response is predicted. */
  boolean counts(int response) {
    return response >= leadIn;
  }
}
