package xueban.model.neural;

import java.util.Arrays;
import xueban.model.neural.AttentionWeights.Part;

/** The formula of {@link AttentionNetwork}, written down again as plainly as can be. */
final class PlainAttention {
  private PlainAttention() {}

  static double logOdds(AttentionWeights weights, PastAnswers past, int[] asked) {
    AttentionShape shape = weights.shape();
    int width = shape.width();
    double[] x = Rows.mean(weights.part(Part.EMBEDDING), width, asked);
    double[] query = times(x, weights.part(Part.QUERY), width);
    double[] context = new double[width];
    double[] total = new double[shape.heads()];
    Arrays.fill(total, 1);
    for (int j = 0; j < past.size(); j++) {
      double[] own = Rows.mean(weights.part(Part.EMBEDDING), width, new int[] {past.token(j)});
      double[] key = times(own, weights.part(Part.KEY), width);
      double[] right = times(own, weights.part(Part.RIGHT), width);
      double[] wrong = times(own, weights.part(Part.WRONG), width);
      for (int h = 0; h < shape.heads(); h++) {
        int from = h * shape.perHead();
        double logit = 0;
        for (int k = from; k < from + shape.perHead(); k++) {
          logit += query[k] * key[k] / Math.sqrt(shape.perHead());
        }
        logit += weights.part(Part.AGE)[h * 64 + past.size() - 1 - j];
        logit += weights.part(Part.HOURS)[h * 19 + past.hours(j)];
        logit += weights.part(Part.RELATION)[h * 3 + past.relation(j)];
        double mass = Math.exp(logit);
        total[h] += mass;
        for (int k = from; k < from + shape.perHead(); k++) {
          context[k] +=
              mass * past.score(j) * (right[k] + weights.part(Part.RIGHT_BIAS)[k])
                  + mass * (1 - past.score(j)) * (wrong[k] + weights.part(Part.WRONG_BIAS)[k]);
        }
      }
    }
    for (int k = 0; k < width; k++) {
      context[k] /= total[k / shape.perHead()];
    }
    double[] fromContext = times(context, weights.part(Part.READ_CONTEXT), shape.hidden());
    double[] fromItem = times(x, weights.part(Part.READ_ITEM), shape.hidden());
    double sum = Rows.mean(weights.part(Part.EASINESS), 1, asked)[0];
    for (int unit = 0; unit < shape.hidden(); unit++) {
      double in = fromContext[unit] + fromItem[unit] + weights.part(Part.READ_BIAS)[unit];
      sum += weights.part(Part.OUT)[unit] * Math.max(0, in);
    }
    return sum;
  }

  private static double[] times(double[] x, float[] matrix, int columns) {
    double[] result = new double[columns];
    for (int i = 0; i < x.length; i++) {
      for (int o = 0; o < columns; o++) {
        result[o] += x[i] * matrix[i * columns + o];
      }
    }
    return result;
  }
}
