package xueban.model.training;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import xueban.model.neural.AttentionShape;
import xueban.model.neural.PastAnswers;

/**
 * Some stretches of answers, each to be predicted from those before it, in arrays that the graph
 * takes.
 *
 * <pre>
 *   asked   the stretch's answers
 *   keys    0 stands for what is known before any answer; then the 64 answers before the
 *           stretch, and its own but the last
 * </pre>
 */
final class AttentionBatch {
  private static final int ASKED = Stretch.MOST;
  private static final int BEFORE = PastAnswers.MOST;

  /** Keys of each stretch. */
  static final int KEYS = BEFORE + ASKED;

  private static final float NEVER = -1e9f;

  private final AttentionShape shape;
  private final List<Stretch> stretches;
  final int size;
  final float[] askedRows; // [stretches][asked][width]
  final float[] askedEasiness; // [stretches][asked]
  final float[] keyRows; // [stretches][keys][width]
  final float[] right; // [stretches][keys]
  final float[] wrong; // [stretches][keys]
  final float[] attention; // [stretches][heads][asked][keys]
  final float[] score; // [stretches][asked]
  final float[] counted; // [stretches][asked] 1 where there is an answer
  private final int[][] askedTokens;
  private final int[][] keyTokens;

  AttentionBatch(
      List<Stretch> stretches,
      AttentionShape shape,
      TokenSource tokens,
      @Nullable RandomGenerator hiding) {
    this.shape = shape;
    this.stretches = List.copyOf(stretches);
    size = stretches.size();
    askedRows = new float[size * ASKED * shape.width()];
    askedEasiness = new float[size * ASKED];
    keyRows = new float[size * KEYS * shape.width()];
    right = new float[size * KEYS];
    wrong = new float[size * KEYS];
    attention = new float[size * shape.heads() * ASKED * KEYS];
    score = new float[size * ASKED];
    counted = new float[size * ASKED];
    askedTokens = new int[size * ASKED][];
    keyTokens = new int[size * KEYS][];
    for (int b = 0; b < size; b++) {
      Stretch stretch = stretches.get(b);
      AnswerSequence sequence = stretch.sequence();
      for (int t = 0; t < stretch.asked(); t++) {
        int at = b * ASKED + t;
        int[] shown = tokens.asked(sequence, stretch.first() + t);
        askedTokens[at] =
            hiding == null
                ? shown
                : tokens.hidden(shown, sequence, stretch.first() + t, false, hiding);
        score[at] = (float) sequence.score(stretch.first() + t);
        counted[at] = 1;
      }
      for (int k = 1; k < KEYS; k++) {
        int i = answer(stretch, k);
        if (i >= 0 && i < sequence.size()) {
          int at = b * KEYS + k;
          int[] shown = tokens.past(sequence, i);
          keyTokens[at] = hiding == null ? shown : tokens.hidden(shown, sequence, i, true, hiding);
          right[at] = (float) sequence.score(i);
          wrong[at] = 1 - right[at];
        }
      }
    }
  }

  /** Returns the number of the answer that is a key; may be out of range. */
  private static int answer(Stretch stretch, int key) {
    return stretch.first() - BEFORE + key - 1;
  }

  /** Fills in what the parameters say. */
  void fill(RowAdder embedding, RowAdder easiness, AttentionTables tables) {
    Arrays.fill(attention, NEVER);
    int width = shape.width();
    for (int at = 0; at < askedTokens.length; at++) {
      if (askedTokens[at] != null) {
        for (int token : askedTokens[at]) {
          embedding.addTo(askedRows, at * width, token, 1.0 / askedTokens[at].length);
          easiness.addTo(askedEasiness, at, token, 1.0 / askedTokens[at].length);
        }
      }
    }
    for (int at = 0; at < keyTokens.length; at++) {
      if (keyTokens[at] != null) {
        embedding.addTo(keyRows, at * width, keyTokens[at][0], 1);
      }
    }
    visit((at, age, hours, relation, h) -> attention[at] = tables.value(h, age, hours, relation));
    for (int row = 0; row < size * shape.heads() * ASKED; row++) {
      attention[row * KEYS] = 0;
    }
  }

  /** Adds to the parameters' gradients what the graph's say. */
  void back(
      float[] ofAsked,
      float[] ofEasiness,
      float[] ofKeys,
      float[] ofAttention,
      TokenRows embedding,
      TokenRows easiness,
      AttentionTables tables) {
    int width = shape.width();
    for (int at = 0; at < askedTokens.length; at++) {
      if (askedTokens[at] != null) {
        for (int token : askedTokens[at]) {
          embedding.back(ofAsked, at * width, token, 1.0 / askedTokens[at].length);
          easiness.back(ofEasiness, at, token, 1.0 / askedTokens[at].length);
        }
      }
    }
    for (int at = 0; at < keyTokens.length; at++) {
      if (keyTokens[at] != null) {
        embedding.back(ofKeys, at * width, keyTokens[at][0], 1);
      }
    }
    visit((at, age, hours, relation, h) -> tables.back(h, age, hours, relation, ofAttention[at]));
  }

  private interface Visitor {
    void pair(int at, int age, int hours, int relation, int head);
  }

  /** Visits every answer that is asked with every answer that it may look at. */
  private void visit(Visitor visitor) {
    for (int b = 0; b < size; b++) {
      Stretch stretch = stretches.get(b);
      AnswerSequence sequence = stretch.sequence();
      for (int t = 0; t < stretch.asked(); t++) {
        int asked = stretch.first() + t;
        int age = 0;
        for (int i = asked - 1; i >= 0 && sequence.remembered(i, asked); i--) {
          int key = i - answer(stretch, 0);
          int hours = sequence.hours(i, asked);
          int relation = sequence.relation(i, asked);
          for (int h = 0; h < shape.heads(); h++) {
            int at = ((b * shape.heads() + h) * ASKED + t) * KEYS + key;
            visitor.pair(at, age, hours, relation, h);
          }
          age++;
        }
      }
    }
  }
}
