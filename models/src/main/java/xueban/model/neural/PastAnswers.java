package xueban.model.neural;

import java.util.List;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.state.CompactState;
import xueban.model.state.Interaction;
import xueban.model.state.StateEditor;
import xueban.model.state.Window;

/**
 * A learner's last unaided answers as a network sees them when an item is asked, the oldest first.
 * Immutable.
 */
public final class PastAnswers {
  /** Most answers there can be. */
  public static final int MOST = CompactState.MAX_INTERACTIONS;

  /** Relation of a past answer to the item asked: neither its item nor its concepts. */
  public static final int OTHER = 0;

  /** The main concept of the past answer is one of the item's. */
  public static final int SAME_CONCEPT = 1;

  /** The very item. */
  public static final int SAME_ITEM = 2;

  /** How many relations there are. */
  public static final int RELATIONS = 3;

  /** How many codes of elapsed time there are. */
  public static final int HOURS_CODES = 19;

  private final int[] tokens;
  private final double[] scores;
  private final int[] relations;
  private final int[] hours;

  /** Those of a learner who has not answered yet. */
  static final PastAnswers NONE =
      new PastAnswers(new int[0], new double[0], new int[0], new int[0]);

  private PastAnswers(int[] tokens, double[] scores, int[] relations, int[] hours) {
    this.tokens = tokens;
    this.scores = scores;
    this.relations = relations;
    this.hours = hours;
  }

  /**
   * Returns a code of elapsed time, in [0, 18]: 0 for less than an hour, else the number of binary
   * digits of the whole hours. Minutes do not count: those since the last answer are known only
   * after the learner has thought about this item.
   */
  public static int hoursCode(long minutes) {
    return Math.min(HOURS_CODES - 1, Long.SIZE - Long.numberOfLeadingZeros(minutes / 60));
  }

  static PastAnswers of(CompactState state, ItemRef item, int minute, TokenTable table) {
    Window window = Window.of(state, table.table());
    int size = window.size();
    int[] tokens = new int[size];
    double[] scores = new double[size];
    int[] relations = new int[size];
    int[] hours = new int[size];
    int hash = Interaction.itemHash(item.id());
    long[] keys = keys(item.concepts());
    long since = StateEditor.sinceLast(state, minute);
    for (int i = 0; i < size; i++) {
      tokens[i] = table.token(window, i);
      scores[i] = window.score(i);
      relations[i] = relation(window.hash(i) == hash, window.slot(i), state, keys);
      hours[i] = hoursCode(window.minutesBeforeLast(i) + since);
    }
    return new PastAnswers(tokens, scores, relations, hours);
  }

  /** Returns them as if one had not been given: those before it are one answer less ago. */
  PastAnswers without(int i) {
    int size = size() - 1;
    int[] otherTokens = new int[size];
    double[] otherScores = new double[size];
    int[] otherRelations = new int[size];
    int[] otherHours = new int[size];
    for (int to = 0; to < size; to++) {
      int from = to < i ? to : to + 1;
      otherTokens[to] = tokens[from];
      otherScores[to] = scores[from];
      otherRelations[to] = relations[from];
      otherHours[to] = hours[from];
    }
    return new PastAnswers(otherTokens, otherScores, otherRelations, otherHours);
  }

  int size() {
    return tokens.length;
  }

  /** Returns the token of an answer's item in the {@link TokenTable}. */
  int token(int i) {
    return tokens[i];
  }

  /** Returns an answer's score, in [0, 1]. */
  double score(int i) {
    return scores[i];
  }

  /** Returns {@link #OTHER}, {@link #SAME_CONCEPT} or {@link #SAME_ITEM} as the item asked. */
  int relation(int i) {
    return relations[i];
  }

  /** Returns the code of the time since an answer, see {@link #hoursCode}. */
  int hours(int i) {
    return hours[i];
  }

  private static int relation(boolean sameItem, int slot, CompactState state, long[] keys) {
    if (sameItem) {
      return SAME_ITEM;
    }
    if (slot >= 0) {
      long key = state.cell(slot).key();
      for (long asked : keys) {
        if (asked == key) {
          return SAME_CONCEPT;
        }
      }
    }
    return OTHER;
  }

  private static long[] keys(List<String> concepts) {
    long[] keys = new long[concepts.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ConceptNames.key(concepts.get(i));
    }
    return keys;
  }
}
