package xueban.nlp;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the segmenter sees words of one character; segments the pieces that are asked for. */
final class SingleCharacterWords {
  private final List<Piece> pieces;
  private final Map<Piece, BitSet> starts = new HashMap<>();

  SingleCharacterWords(List<Piece> pieces) {
    this.pieces = pieces;
  }

  boolean isAt(int start) {
    return pieces.stream()
        .filter(p -> p.kind() == Piece.Kind.HAN && p.start() <= start && start < p.end())
        .anyMatch(p -> starts.computeIfAbsent(p, SingleCharacterWords::startsIn).get(start));
  }

  private static BitSet startsIn(Piece piece) {
    BitSet starts = new BitSet();
    int from = 0;
    for (int end : ChineseWords.ends(piece.term(), new WordLattice())) {
      if (end - from == 1) {
        starts.set(piece.start() + from);
      }
      from = end;
    }
    return starts;
  }
}
