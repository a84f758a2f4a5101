package xueban.model.diagnosis;

import java.util.List;
import xueban.model.Mastery;
import xueban.model.diagnosis.ResponseMatrix.Answers;

/**
 * Multidimensional compensatory item response theory, confined to the Q-matrix: log-odds of a right
 * answer
 *
 * <pre>
 *   b + a0 general + sum over needed concepts k of a_k z_k + sum over free traits f of a_f u_f
 * </pre>
 *
 * <p>All traits are standard normal before any answer; {@code a0} and {@code a_k} are at least 0,
 * the free loadings have any sign and catch what items share beyond the Q-matrix. Strength in one
 * trait makes up for weakness in another. Source: Reckase (2009), doi:10.1007/978-0-387-89976-3,
 * with Gibbons and Hedeker's (1992) general trait, doi:10.1007/BF02295430.
 *
 * <p>Proficiency in a concept is the probability of a right answer to its typical item. A right
 * answer may lower another concept's proficiency: where two concepts share items, one explains the
 * other away (Hooker, Finkelman and Schwartzman 2009, doi:10.1007/s11336-009-9111-6). Where that
 * must not be, use {@link NetworkModel}.
 */
final class CompensatoryModel implements Stored {
  static final String FAMILY = "compensatory";

  private final Loadings loadings;

  CompensatoryModel(Loadings loadings) {
    this.loadings = loadings;
  }

  Loadings loadings() {
    return loadings;
  }

  @Override
  public QMatrix items() {
    return loadings.q;
  }

  @Override
  public Diagnosis diagnose(List<ItemResponse> responses) {
    return new Diagnosed(TraitPosterior.of(loadings, Answers.of(loadings.q, responses)));
  }

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public void write(NumberLines.Writer out) {
    out.put("free", loadings.free);
    for (double[] typical : loadings.concept) {
      out.put("concept", typical);
    }
    for (int i = 0; i < loadings.mean.length; i++) {
      out.put("mean", loadings.mean[i]);
      out.put("variance", loadings.variance[i]);
    }
  }

  static CompensatoryModel read(QMatrix q, NumberLines.Reader in) {
    double free = in.take("free", 1)[0];
    if (!(free >= 0 && free <= 20 && free == Math.rint(free))) {
      throw in.wrong("has " + free + " free traits, not 0 to 20", null);
    }
    Loadings loadings = new Loadings(q, (int) free);
    for (double[] typical : loadings.concept) {
      System.arraycopy(in.take("concept", typical.length), 0, typical, 0, typical.length);
    }
    for (int i = 0; i < loadings.mean.length; i++) {
      int n = loadings.mean[i].length;
      System.arraycopy(in.take("mean", n), 0, loadings.mean[i], 0, n);
      System.arraycopy(in.take("variance", n), 0, loadings.variance[i], 0, n);
      for (int p = 0; p < n; p++) {
        if (loadings.variance[i][p] < 0 || (loadings.isRising(i, p) && loadings.mean[i][p] < 0)) {
          throw in.wrong("or the one before has a number below 0 that must not be", null);
        }
      }
    }
    return new CompensatoryModel(loadings);
  }

  private final class Diagnosed implements Diagnosis {
    private final TraitPosterior posterior;

    Diagnosed(TraitPosterior posterior) {
      this.posterior = posterior;
    }

    @Override
    public Mastery proficiency(String concept) {
      int number = loadings.q.concept(concept);
      int[] traits = new int[loadings.free + 2];
      for (int p = 0; p <= loadings.free; p++) {
        traits[p] = p;
      }
      traits[loadings.free + 1] = 1 + loadings.free + number;
      double[] numbers = loadings.concept[number];
      return Spread.normal(
          posterior.logOdds(numbers, traits), posterior.learnerVariance(numbers, traits));
    }

    @Override
    public Mastery predict(String item) {
      int number = loadings.q.item(item);
      return Spread.normal(
          posterior.logOdds(loadings.mean[number], loadings.traits(number)),
          posterior.variance(number));
    }
  }
}
