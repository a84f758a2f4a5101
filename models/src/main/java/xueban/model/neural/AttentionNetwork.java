package xueban.model.neural;

import xueban.model.neural.AttentionWeights.Part;

/**
 * One layer of attention from the item asked to the past answers, of the family of SAKT (Pandey and
 * Karypis 2019), AKT (Ghosh, Heffernan, Lan 2020) and simpleKT (Liu et al. 2023).
 *
 * <pre>
 *   x        embedding of an item; in training concept + difficulty × variation (AKT's Rasch form)
 *   v(j)     = score (x(j) RIGHT + RIGHT_BIAS) + (1 - score) (x(j) WRONG + WRONG_BIAS)
 *   l(h, j)  = (x QUERY) · (x(j) KEY) / √(width / heads) + AGE + HOURS + RELATION     for each head
 *   a(h, j)  = e^l(h, j) / (1 + Σ e^l(h, i))
 *   context  = Σ a(h, j) v(j), each head its own part of v
 *   log-odds = EASINESS + OUT · max(0, context READ_CONTEXT + x READ_ITEM + READ_BIAS)
 * </pre>
 *
 * The 1 in the denominator stands for what was known before any answer: a context of zeros. So a
 * few answers weigh less than many, which plain softmax cannot say. AGE, HOURS and RELATION are
 * tables: the decay is learnt step by step, not a formula.
 *
 * <p>All is scalar arithmetic in fixed order, with {@link StrictMath#exp}: the same bits on every
 * JVM. Queries, keys, values and what {@code READ_ITEM} makes of an item are computed once for each
 * token: 4 × width + hidden numbers of 4 bytes.
 */
final class AttentionNetwork implements SequenceNetwork {
  private final AttentionWeights weights;
  private final int width;
  private final int heads;
  private final int perHead;
  private final int hidden;
  private final float[] easiness; // [tokens]
  private final float[] queries; // [tokens][width], scaled
  private final float[] keys; // [tokens][width]
  private final float[] rights; // [tokens][width]
  private final float[] wrongs; // [tokens][width]
  private final float[] reads; // [tokens][hidden]
  private final float[] readContext; // [width][hidden]
  private final float[] out; // [hidden]
  private final float[] age; // [heads][64]
  private final float[] hours; // [heads][19]
  private final float[] relation; // [heads][3]

  AttentionNetwork(AttentionWeights weights) {
    this.weights = weights;
    width = weights.shape().width();
    heads = weights.shape().heads();
    perHead = weights.shape().perHead();
    hidden = weights.shape().hidden();
    float[] x = weights.part(Part.EMBEDDING);
    float[] none = new float[width];
    double scale = 1 / StrictMath.sqrt(perHead);
    queries = Rows.times(x, weights.part(Part.QUERY), width, width, none, scale);
    keys = Rows.times(x, weights.part(Part.KEY), width, width, none, 1);
    rights =
        Rows.times(x, weights.part(Part.RIGHT), width, width, weights.part(Part.RIGHT_BIAS), 1);
    wrongs =
        Rows.times(x, weights.part(Part.WRONG), width, width, weights.part(Part.WRONG_BIAS), 1);
    reads =
        Rows.times(x, weights.part(Part.READ_ITEM), width, hidden, weights.part(Part.READ_BIAS), 1);
    easiness = weights.part(Part.EASINESS);
    readContext = weights.part(Part.READ_CONTEXT);
    out = weights.part(Part.OUT);
    age = weights.part(Part.AGE);
    hours = weights.part(Part.HOURS);
    relation = weights.part(Part.RELATION);
  }

  AttentionWeights weights() {
    return weights;
  }

  @Override
  public TokenTable tokens() {
    return weights.tokens();
  }

  @Override
  public double logOdds(PastAnswers past, int[] item) {
    double[] attention = attention(past, Rows.mean(queries, width, item));
    double[] context = context(past.size(), attention, values(past));
    double[] units = Rows.mean(reads, hidden, item);
    for (int k = 0; k < width; k++) {
      for (int unit = 0; unit < hidden; unit++) {
        units[unit] += context[k] * readContext[k * hidden + unit];
      }
    }
    double sum = Rows.mean(easiness, 1, item)[0];
    for (int unit = 0; unit < hidden; unit++) {
      sum += out[unit] * Math.max(0, units[unit]);
    }
    return sum;
  }

  /** Returns [past][width]. */
  private double[] values(PastAnswers past) {
    double[] values = new double[past.size() * width];
    for (int j = 0; j < past.size(); j++) {
      double score = past.score(j);
      int token = past.token(j) * width;
      for (int k = 0; k < width; k++) {
        values[j * width + k] = score * rights[token + k] + (1 - score) * wrongs[token + k];
      }
    }
    return values;
  }

  /** Returns [heads][past] shares, each in [0, 1]. */
  private double[] attention(PastAnswers past, double[] query) {
    int size = past.size();
    double[] attention = new double[heads * size];
    for (int h = 0; h < heads; h++) {
      double greatest = 0; // of what was known before
      for (int j = 0; j < size; j++) {
        double logit =
            age[h * PastAnswers.MOST + size - 1 - j]
                + hours[h * PastAnswers.HOURS_CODES + past.hours(j)]
                + relation[h * PastAnswers.RELATIONS + past.relation(j)];
        int key = past.token(j) * width + h * perHead;
        for (int k = 0; k < perHead; k++) {
          logit += query[h * perHead + k] * keys[key + k];
        }
        attention[h * size + j] = logit;
        greatest = Math.max(greatest, logit);
      }
      double total = StrictMath.exp(-greatest);
      for (int j = 0; j < size; j++) {
        double mass = StrictMath.exp(attention[h * size + j] - greatest);
        attention[h * size + j] = mass;
        total += mass;
      }
      for (int j = 0; j < size; j++) {
        attention[h * size + j] /= total;
      }
    }
    return attention;
  }

  private double[] context(int size, double[] attention, double[] values) {
    double[] context = new double[width];
    for (int h = 0; h < heads; h++) {
      for (int j = 0; j < size; j++) {
        double share = attention[h * size + j];
        for (int k = h * perHead; k < (h + 1) * perHead; k++) {
          context[k] += share * values[j * width + k];
        }
      }
    }
    return context;
  }
}
