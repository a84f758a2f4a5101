package xueban.model.diagnosis;

import java.util.List;
import xueban.model.Mastery;
import xueban.model.diagnosis.MonotoneNetwork.Pass;
import xueban.model.diagnosis.ResponseMatrix.Answers;

/**
 * Cognitive diagnosis by a {@link MonotoneNetwork}: proficiency in each concept the item needs,
 * minus the item's difficulty there, through a network that only rises. A right answer never lowers
 * a proficiency, a wrong one never raises one (see {@link ProficiencyGrid}).
 *
 * <p>Proficiency is on the network's own scale: 0.5 is the average learner's, no probability.
 */
final class NetworkModel implements Stored {
  static final String FAMILY = "network";

  private final MonotoneNetwork net;
  private final ProficiencyGrid grid;

  NetworkModel(MonotoneNetwork net) {
    this.net = net;
    grid = new ProficiencyGrid(net);
  }

  MonotoneNetwork network() {
    return net;
  }

  @Override
  public QMatrix items() {
    return net.q;
  }

  @Override
  public Diagnosis diagnose(List<ItemResponse> responses) {
    return new Diagnosed(grid.find(Answers.of(net.q, responses), null));
  }

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public void write(NumberLines.Writer out) {
    out.put("first", net.first);
    out.put("firstBias", net.firstBias);
    out.put("second", net.second);
    out.put("secondBias", net.secondBias);
    out.put("last", net.last);
    out.put("discrimination", net.discrimination);
    for (double[] item : net.difficulty) {
      out.put("difficulty", item);
    }
  }

  static NetworkModel read(QMatrix q, NumberLines.Reader in) {
    MonotoneNetwork net = new MonotoneNetwork(q);
    copy(in, "first", net.first, net.first.length);
    copy(in, "firstBias", net.firstBias, 0);
    copy(in, "second", net.second, net.second.length);
    copy(in, "secondBias", net.secondBias, 0);
    copy(in, "last", net.last, MonotoneNetwork.SECOND);
    copy(in, "discrimination", net.discrimination, net.discrimination.length);
    for (double[] item : net.difficulty) {
      copy(in, "difficulty", item, 0);
    }
    return new NetworkModel(net);
  }

  /**
   * Copies a line.
   *
   * @param rising how many numbers, from the first, must be at least 0
   */
  private static void copy(NumberLines.Reader in, String name, double[] to, int rising) {
    double[] numbers = in.take(name, to.length);
    for (int n = 0; n < rising; n++) {
      if (numbers[n] < 0) {
        throw in.wrong("has " + numbers[n] + " in " + name + ", which must be at least 0", null);
      }
    }
    System.arraycopy(numbers, 0, to, 0, to.length);
  }

  private final class Diagnosed implements Diagnosis {
    private final ProficiencyGrid.Found found;

    Diagnosed(ProficiencyGrid.Found found) {
      this.found = found;
    }

    @Override
    public Mastery proficiency(String concept) {
      int number = net.q.concept(concept);
      return Spread.of(found.mean(number), found.deviation(number));
    }

    @Override
    public Mastery predict(String item) {
      int number = net.q.item(item);
      int[] needs = net.q.needs(number);
      double[] mean = new double[needs.length];
      double[] low = new double[needs.length];
      double[] high = new double[needs.length];
      for (int n = 0; n < needs.length; n++) {
        double deviation = found.deviation(needs[n]);
        mean[n] = found.mean(needs[n]);
        low[n] = Math.max(0, mean[n] - deviation);
        high[n] = Math.min(1, mean[n] + deviation);
      }
      Pass pass = new Pass();
      double least = Logit.probability(net.logOdds(number, low, pass));
      double most = Logit.probability(net.logOdds(number, high, pass));
      return Spread.of(Logit.probability(net.logOdds(number, mean, pass)), (most - least) / 2);
    }
  }
}
