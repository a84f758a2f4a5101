package xueban.model.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;
import xueban.model.neural.TokenTable;

/**
 * The tokens of a training log, and the concepts of each item: those of its first response.
 * Immutable.
 */
final class TokenSource {
  /** Share of items that training hides, so that their concepts' rows can stand in for them. */
  private static final double ITEM_HIDDEN = 0.05;

  /** Share of these of which the concepts are hidden too. */
  private static final double CONCEPTS_HIDDEN = 0.1;

  private final TokenTable table;
  private final int[][] concepts; // [items][own], as rows of concepts; the last is the unknown

  private TokenSource(TokenTable table, int[][] concepts) {
    this.table = table;
    this.concepts = concepts;
  }

  static TokenSource of(Iterable<? extends List<LearnerEvent>> histories) {
    return of(TokenTable.ofLog(histories), histories);
  }

  /** Returns the tokens of a table; an item that the histories lack is of an unknown concept. */
  static TokenSource of(TokenTable table, Iterable<? extends List<LearnerEvent>> histories) {
    Map<Integer, int[]> byItem = new HashMap<>();
    for (List<LearnerEvent> events : histories) {
      for (LearnerEvent event : events) {
        if (event instanceof ResponseEvent response) {
          int token = table.token(response.item(), response.concepts());
          byItem.computeIfAbsent(token, t -> table.conceptTokens(response.concepts()));
        }
      }
    }
    int[][] concepts = new int[table.items()][];
    for (int item = 0; item < concepts.length; item++) {
      int[] own = byItem.getOrDefault(item, new int[] {table.unknown()}).clone();
      for (int i = 0; i < own.length; i++) {
        own[i] -= table.items();
      }
      concepts[item] = own;
    }
    return new TokenSource(table, concepts);
  }

  TokenTable table() {
    return table;
  }

  /** Returns an item's concepts as rows of concepts, at least one; not to be changed. */
  int[] concepts(int item) {
    return concepts[item];
  }

  /** Returns the token of an answer that is past. */
  int[] past(AnswerSequence sequence, int i) {
    return new int[] {table.token(sequence.item(i), sequence.concepts(i))};
  }

  /** Returns the token of an item that is asked, or those of its concepts if it is unknown. */
  int[] asked(AnswerSequence sequence, int i) {
    int token = table.token(sequence.item(i), sequence.concepts(i));
    return token < table.items() ? new int[] {token} : table.conceptTokens(sequence.concepts(i));
  }

  /** Returns the tokens, or now and then what would stand for them if the item were unknown. */
  int[] hidden(int[] shown, AnswerSequence sequence, int i, boolean past, RandomGenerator random) {
    if (random.nextDouble() >= ITEM_HIDDEN) {
      return shown;
    }
    if (random.nextDouble() < CONCEPTS_HIDDEN) {
      return new int[] {table.unknown()};
    }
    int[] ofConcepts = table.conceptTokens(sequence.concepts(i));
    return past ? new int[] {ofConcepts[0]} : ofConcepts;
  }
}
