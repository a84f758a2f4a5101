package xueban.model.diagnosis;

import java.util.List;
import xueban.XuebanException;
import xueban.model.Mastery;
import xueban.model.diagnosis.ResponseMatrix.Answers;

/**
 * A learner is at one of finitely many points, each with its own probability of a right answer to
 * every item: the points may be skill profiles ({@link DinaTrainer}), groups of learners found from
 * the answers ({@link LatentClassTrainer}) or places on a grid of traits ({@link
 * FreeTraitsTrainer}). Responses give the posterior of the points by Bayes' rule; predictions and
 * proficiencies are means over it, standard errors its spread.
 */
final class PointModel implements Stored {
  static final String FAMILY = "points";

  private final QMatrix q;
  private final double[] weights; // [points], above 0, adding up to 1: how many learners are there
  private final double[][] right; // [items][points]: probability of a right answer, in (0, 1)
  private final double[][] proficient; // [concepts][points], in [0, 1]
  private final double[][] logRight; // [items][points]
  private final double[][] logWrong;
  private final double[] logWeights;

  PointModel(QMatrix q, double[] weights, double[][] right, double[][] proficient) {
    this.q = q;
    this.weights = weights;
    this.right = right;
    this.proficient = proficient;
    require("right", right, q.items().size(), 0, 1, true);
    require("proficient", proficient, q.concepts().size(), 0, 1, false);
    require("weights", new double[][] {weights}, 1, 0, 1, false);
    logRight = new double[right.length][weights.length];
    logWrong = new double[right.length][weights.length];
    logWeights = new double[weights.length];
    for (int c = 0; c < weights.length; c++) {
      logWeights[c] = StrictMath.log(Math.max(1e-300, weights[c]));
      for (int i = 0; i < right.length; i++) {
        logRight[i][c] = StrictMath.log(right[i][c]);
        logWrong[i][c] = StrictMath.log(1 - right[i][c]);
      }
    }
  }

  private void require(
      String name, double[][] numbers, int rows, double least, double most, boolean open) {
    if (numbers.length != rows) {
      throw XuebanException.invalid(name, numbers.length + " rows; must be " + rows + ".");
    }
    for (double[] row : numbers) {
      if (row.length != weights.length || row.length == 0) {
        throw XuebanException.invalid(
            name, row.length + " points in a row; must be " + weights.length + ", at least 1.");
      }
      for (double x : row) {
        if (!(x >= least && x <= most) || (open && (x == least || x == most))) {
          throw XuebanException.invalid(
              name, x + (open ? " must be above 0 and below 1." : " must be in [0, 1]."));
        }
      }
    }
  }

  double[] weights() {
    return weights;
  }

  double[][] right() {
    return right;
  }

  double[][] proficient() {
    return proficient;
  }

  @Override
  public QMatrix items() {
    return q;
  }

  @Override
  public Diagnosis diagnose(List<ItemResponse> responses) {
    return new Diagnosed(posterior(Answers.of(q, responses)));
  }

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public void write(NumberLines.Writer out) {
    out.put("weights", weights);
    for (double[] item : right) {
      out.put("right", item);
    }
    for (double[] concept : proficient) {
      out.put("proficient", concept);
    }
  }

  static PointModel read(QMatrix q, NumberLines.Reader in) {
    double[] weights = in.take("weights", -1);
    double[][] right = new double[q.items().size()][];
    for (int i = 0; i < right.length; i++) {
      right[i] = in.take("right", weights.length);
    }
    double[][] proficient = new double[q.concepts().size()][];
    for (int k = 0; k < proficient.length; k++) {
      proficient[k] = in.take("proficient", weights.length);
    }
    return new PointModel(q, weights, right, proficient);
  }

  /** Returns the probability of each point after the answers; they add up to 1. */
  double[] posterior(Answers answers) {
    double[] log = logWeights.clone();
    for (int r = 0; r < answers.size(); r++) {
      double[] add = (answers.right()[r] ? logRight : logWrong)[answers.items()[r]];
      for (int c = 0; c < log.length; c++) {
        log[c] += add[c];
      }
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double l : log) {
      most = Math.max(most, l);
    }
    double sum = 0;
    for (int c = 0; c < log.length; c++) {
      log[c] = log[c] - most < -50 ? 0 : StrictMath.exp(log[c] - most);
      sum += log[c];
    }
    for (int c = 0; c < log.length; c++) {
      log[c] /= sum;
    }
    return log;
  }

  /** How likely each point is. */
  private final class Diagnosed implements Diagnosis {
    private final double[] posterior;

    Diagnosed(double[] posterior) {
      this.posterior = posterior;
    }

    @Override
    public Mastery proficiency(String concept) {
      return over(proficient[q.concept(concept)]);
    }

    @Override
    public Mastery predict(String item) {
      return over(right[q.item(item)]);
    }

    private Mastery over(double[] values) {
      double mean = 0;
      for (int c = 0; c < values.length; c++) {
        mean += posterior[c] * values[c];
      }
      double square = 0;
      for (int c = 0; c < values.length; c++) {
        square += posterior[c] * (values[c] - mean) * (values[c] - mean);
      }
      return Spread.of(mean, StrictMath.sqrt(square));
    }
  }
}
