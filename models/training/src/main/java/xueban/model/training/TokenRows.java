package xueban.model.training;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of tokens while they are trained. A concept's row is its own; an item's is made of its
 * concepts':
 *
 * <pre>
 *   RASCH   mean over concepts of (row + difficulty of the item × variation)
 *   FREE    mean over concepts of (row) + a row of the item's own
 * </pre>
 *
 * RASCH is AKT's form (Ghosh, Heffernan, Lan 2020): one number an item. Not thread-safe.
 */
final class TokenRows implements RowAdder {
  /** How an item's row is made. */
  enum Form {
    RASCH,
    FREE
  }

  private final TokenSource tokens;
  private final int width;
  private final Parameter concepts; // [concepts + 1][width], the last for the unknown
  private final Parameter items; // RASCH [items], FREE [items][width]
  private final @Nullable Parameter variations; // [concepts + 1][width]

  TokenRows(
      TokenSource tokens,
      int width,
      Form form,
      double deviation,
      double decay,
      RandomGenerator random) {
    this.tokens = tokens;
    this.width = width;
    int rows = tokens.table().concepts() + 1;
    int count = tokens.table().items();
    concepts = Parameter.normal(rows * width, deviation, 0, random);
    boolean rasch = form == Form.RASCH;
    items = Parameter.zeros(rasch ? count : count * width, decay);
    variations = rasch ? Parameter.normal(rows * width, deviation, 0, random) : null;
  }

  List<Parameter> parameters() {
    return variations == null ? List.of(concepts, items) : List.of(concepts, items, variations);
  }

  /** Starts every concept and the unknown with a value. */
  void startAll(double value) {
    Arrays.fill(concepts.value, (float) value);
  }

  @Override
  public void addTo(float[] target, int at, int token, double factor) {
    if (token >= tokens.table().items()) {
      int from = (token - tokens.table().items()) * width;
      for (int k = 0; k < width; k++) {
        target[at + k] += (float) (factor * concepts.value[from + k]);
      }
      return;
    }
    int[] own = tokens.concepts(token);
    double share = factor / own.length;
    for (int concept : own) {
      int from = concept * width;
      if (variations != null) {
        double difficulty = items.value[token];
        for (int k = 0; k < width; k++) {
          double x = concepts.value[from + k] + difficulty * variations.value[from + k];
          target[at + k] += (float) (share * x);
        }
      } else {
        for (int k = 0; k < width; k++) {
          target[at + k] += (float) (share * concepts.value[from + k]);
        }
      }
    }
    if (variations == null) {
      for (int k = 0; k < width; k++) {
        target[at + k] += (float) (factor * items.value[token * width + k]);
      }
    }
  }

  /** Adds to the gradients what a gradient of {@link #addTo}'s target says. */
  void back(float[] gradient, int at, int token, double factor) {
    if (token >= tokens.table().items()) {
      int to = (token - tokens.table().items()) * width;
      for (int k = 0; k < width; k++) {
        concepts.gradient[to + k] += (float) (factor * gradient[at + k]);
      }
      return;
    }
    int[] own = tokens.concepts(token);
    double share = factor / own.length;
    for (int concept : own) {
      int to = concept * width;
      double ofDifficulty = 0;
      for (int k = 0; k < width; k++) {
        double g = share * gradient[at + k];
        concepts.gradient[to + k] += (float) g;
        if (variations != null) {
          variations.gradient[to + k] += (float) (g * items.value[token]);
          ofDifficulty += g * variations.value[to + k];
        }
      }
      if (variations != null) {
        items.gradient[token] += (float) ofDifficulty;
      }
    }
    if (variations == null) {
      for (int k = 0; k < width; k++) {
        items.gradient[token * width + k] += (float) (factor * gradient[at + k]);
      }
    }
  }

  /** Returns every token's row, [tokens][width]. */
  float[] expanded() {
    int size = tokens.table().size();
    float[] rows = new float[size * width];
    for (int token = 0; token < size; token++) {
      addTo(rows, token * width, token, 1);
    }
    return rows;
  }
}
