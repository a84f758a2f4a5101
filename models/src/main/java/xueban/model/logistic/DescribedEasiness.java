package xueban.model.logistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xueban.model.ConceptNames;
import xueban.model.ItemDescriptions;
import xueban.model.internal.SymmetricSystem;

/**
 * How much easier an item is than its main concept's items, as its description alone says: ridge
 * regression on the author's difficulty and the text's vector, learnt from items with answers. How
 * strongly weights are drawn to 0 is chosen by items left out; where descriptions tell nothing of
 * those, they say nothing of any.
 */
final class DescribedEasiness {
  /** Described items with answers without which descriptions are not read. */
  static final int LEAST_ITEMS = 50;

  private static final int MOST_ITEMS = 20_000; // to learn from: more would cost time alone
  private static final int FOLDS = 5;
  private static final double[] RIDGES = {.1, .3, 1, 3, 10, 30, 100, 300, 1_000};
  private static final double LEAST_GAIN = 0.01; // of the squared error: less is chance

  /**
   * An item with answers.
   *
   * @param deviation its log-odds above its main concept's
   * @param weight how much its answers say, in (0, 1)
   */
  record Answered(String item, double deviation, double weight) {}

  private final ItemDescriptions items;
  private final double[] textMean;
  private final double difficultyMean;
  private final double[] weights; // 1, difficulty, text; empty if descriptions say nothing

  private DescribedEasiness(
      ItemDescriptions items, double[] textMean, double difficultyMean, double[] weights) {
    this.items = items;
    this.textMean = textMean;
    this.difficultyMean = difficultyMean;
    this.weights = weights;
  }

  /** Returns what descriptions say; the same for the same answers in any order. */
  static DescribedEasiness learn(ItemDescriptions items, List<Answered> answered) {
    List<Answered> known =
        answered.stream()
            .filter(one -> items.items().containsKey(one.item()))
            .sorted((a, b) -> Long.compareUnsigned(hash(a), hash(b)))
            .limit(MOST_ITEMS)
            .toList();
    DescribedEasiness nothing = new DescribedEasiness(items, new double[0], 0, new double[0]);
    if (known.size() < LEAST_ITEMS) {
      return nothing;
    }
    DescribedEasiness frame =
        new DescribedEasiness(
            items, textMean(items, known), difficultyMean(items, known), new double[0]);
    return frame
        .weights(known)
        .map(found -> new DescribedEasiness(items, frame.textMean, frame.difficultyMean, found))
        .orElse(nothing);
  }

  private static long hash(Answered one) {
    return ConceptNames.hash(one.item());
  }

  private static double[] textMean(ItemDescriptions items, List<Answered> known) {
    double[] mean = new double[items.width()];
    int texts = 0;
    for (Answered one : known) {
      Optional<float[]> text = items.text(one.item());
      if (text.isPresent()) {
        texts++;
        for (int k = 0; k < mean.length; k++) {
          mean[k] += text.get()[k];
        }
      }
    }
    for (int k = 0; k < mean.length; k++) {
      mean[k] /= Math.max(1, texts);
    }
    return mean;
  }

  private static double difficultyMean(ItemDescriptions items, List<Answered> known) {
    return known.stream()
        .mapToDouble(one -> items.difficulty(one.item()))
        .filter(Double::isFinite)
        .average()
        .orElse(.5);
  }

  /** Returns the weights, or nothing if no ridge predicts items that were left out. */
  private Optional<double[]> weights(List<Answered> known) {
    List<Moments> folds = new ArrayList<>();
    for (int k = 0; k < FOLDS; k++) {
      folds.add(new Moments(2 + items.width()));
    }
    double[][] rows = new double[known.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = features(known.get(i).item());
      folds.get(i % FOLDS).add(rows[i], known.get(i));
    }
    double least = squares(known) * (1 - LEAST_GAIN);
    double best = Double.NaN;
    for (double ridge : RIDGES) {
      double error = 0;
      for (int k = 0; k < FOLDS; k++) {
        List<Moments> others = new ArrayList<>(folds);
        others.remove(k);
        double[] found = Moments.sum(others).solve(ridge);
        for (int i = k; i < rows.length; i += FOLDS) {
          double missed = known.get(i).deviation() - dot(found, rows[i]);
          error += known.get(i).weight() * missed * missed;
        }
      }
      if (error < least) {
        least = error;
        best = ridge;
      }
    }
    return Double.isNaN(best) ? Optional.empty() : Optional.of(Moments.sum(folds).solve(best));
  }

  private static double squares(List<Answered> known) {
    return known.stream()
        .mapToDouble(one -> one.weight() * one.deviation() * one.deviation())
        .sum();
  }

  /** Returns {1, difficulty, text}, each around its mean; what is not known is the mean. */
  private double[] features(String item) {
    double[] row = new double[2 + textMean.length];
    row[0] = 1;
    double difficulty = items.difficulty(item);
    row[1] = Double.isNaN(difficulty) ? 0 : difficulty - difficultyMean;
    items
        .text(item)
        .ifPresent(
            text -> {
              for (int k = 0; k < text.length; k++) {
                row[2 + k] = text[k] - textMean[k];
              }
            });
    return row;
  }

  /**
   * Returns how many log-odds easier each described item is than its main concept's items, by item
   * id; nothing if descriptions say nothing.
   */
  Map<String, Double> deviations() {
    Map<String, Double> deviations = new HashMap<>();
    if (weights.length > 0) {
      items.items().keySet().forEach(id -> deviations.put(id, dot(weights, features(id))));
    }
    return deviations;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  /** Sums of a regression: features × features and features × target, weighted. */
  private static final class Moments {
    private final double[][] squares; // lower triangle
    private final double[] products;

    Moments(int size) {
      squares = new double[size][];
      for (int a = 0; a < size; a++) {
        squares[a] = new double[a + 1];
      }
      products = new double[size];
    }

    void add(double[] row, Answered one) {
      for (int a = 0; a < row.length; a++) {
        double weighted = one.weight() * row[a];
        products[a] += weighted * one.deviation();
        double[] to = squares[a];
        for (int b = 0; b <= a; b++) {
          to[b] += weighted * row[b];
        }
      }
    }

    static Moments sum(List<Moments> all) {
      Moments sum = new Moments(all.getFirst().products.length);
      all.forEach(sum::add);
      return sum;
    }

    private void add(Moments other) {
      for (int a = 0; a < products.length; a++) {
        products[a] += other.products[a];
        for (int b = 0; b <= a; b++) {
          squares[a][b] += other.squares[a][b];
        }
      }
    }

    /** Returns the weights; the constant is drawn to 0 no more than by one item. */
    double[] solve(double ridge) {
      double[][] matrix = new double[products.length][];
      for (int a = 0; a < matrix.length; a++) {
        matrix[a] = Arrays.copyOf(squares[a], a + 1);
        matrix[a][a] += a == 0 ? 1 : ridge;
      }
      return SymmetricSystem.solve(matrix, products);
    }
  }
}
