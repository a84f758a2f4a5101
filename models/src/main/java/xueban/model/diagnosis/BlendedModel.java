package xueban.model.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import xueban.XuebanException;
import xueban.model.Mastery;

/**
 * Several models' log-odds, added with weights that are at least 0. A standard error is the
 * members' weighted mean: they read the same responses, so their errors do not cancel.
 *
 * <p>A proficiency is the members' mean with the same weights, and no bias: what they mean by it
 * differs a little (see each), the order of learners hardly.
 */
public final class BlendedModel implements Stored {
  static final String FAMILY = "blended";

  private final List<Diagnoser> members;
  private final double[] weights; // [members], at least 0, not all 0
  private final double bias;

  /** Makes a blend of weights with the bias after them. */
  BlendedModel(List<Diagnoser> members, double[] weights) {
    this(
        members, java.util.Arrays.copyOf(weights, weights.length - 1), weights[weights.length - 1]);
  }

  BlendedModel(List<Diagnoser> members, double[] weights, double bias) {
    this.members = List.copyOf(members);
    this.weights = weights.clone();
    this.bias = bias;
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0) || !Double.isFinite(weight)) {
        throw XuebanException.invalid("weight", weight + " must be at least 0 and finite.");
      }
      sum += weight;
    }
    if (weights.length != members.size() || !(sum > 0) || !Double.isFinite(bias)) {
      throw XuebanException.invalid(
          "weights",
          "%d for %d members, sum %s, bias %s; give one each, not all 0, and a finite bias."
              .formatted(weights.length, members.size(), sum, bias));
    }
    for (Diagnoser member : this.members) {
      if (!member.items().items().equals(this.members.get(0).items().items())) {
        throw XuebanException.invalid("members", "know different items; train them on the same.");
      }
    }
  }

  /**
   * Returns the same weights on other members, such as the same trainers' after more answers.
   *
   * @param members as many, in the same order
   * @throws XuebanException {@code INVALID_INPUT} if they are fewer or more
   */
  public BlendedModel withMembers(List<Diagnoser> members) {
    return new BlendedModel(members, weights, bias);
  }

  /** Returns the members' weights, at least 0, and the bias after them. */
  double[] weights() {
    double[] all = java.util.Arrays.copyOf(weights, weights.length + 1);
    all[weights.length] = bias;
    return all;
  }

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public void write(NumberLines.Writer out) {
    out.put("bias", bias);
    out.put("weights", weights);
    members.forEach(member -> DiagnosisModel.write(member, out));
  }

  static BlendedModel read(QMatrix q, NumberLines.Reader in) {
    double bias = in.take("bias", 1)[0];
    double[] weights = in.take("weights", -1);
    List<Diagnoser> members = new ArrayList<>();
    for (int m = 0; m < weights.length; m++) {
      members.add(DiagnosisModel.read(q, in));
    }
    return new BlendedModel(members, weights, bias);
  }

  @Override
  public QMatrix items() {
    return members.get(0).items();
  }

  @Override
  public Diagnosis diagnose(List<ItemResponse> responses) {
    List<Diagnosis> diagnoses = new ArrayList<>();
    members.forEach(member -> diagnoses.add(member.diagnose(responses)));
    return new Diagnosed(diagnoses);
  }

  private final class Diagnosed implements Diagnosis {
    private final List<Diagnosis> diagnoses;

    Diagnosed(List<Diagnosis> diagnoses) {
      this.diagnoses = diagnoses;
    }

    @Override
    public Mastery proficiency(String concept) {
      return blend(d -> d.proficiency(concept), 0, true);
    }

    @Override
    public Mastery predict(String item) {
      return blend(d -> d.predict(item), bias, false);
    }

    private Mastery blend(Function<Diagnosis, Mastery> ask, double start, boolean mean) {
      double logOdds = start;
      double error = 0;
      double sum = 0;
      for (int m = 0; m < weights.length; m++) {
        Mastery one = ask.apply(diagnoses.get(m));
        logOdds += weights[m] * Logit.of(one.probability());
        error += weights[m] * one.standardError();
        sum += weights[m];
      }
      return Spread.of(Logit.probability(mean ? logOdds / sum : logOdds), error / sum);
    }
  }
}
