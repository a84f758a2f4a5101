package xueban.bench;

import java.util.ArrayList;
import java.util.List;
import xueban.model.Mastery;
import xueban.model.diagnosis.Diagnoser;
import xueban.model.diagnosis.Diagnosis;
import xueban.model.diagnosis.ItemResponse;
import xueban.model.diagnosis.QMatrix;

/**
 * What any model has to beat: the item's share of right answers, or its log-odds plus the
 * learner's, each share smoothed by five answers as the average. Knows no concepts.
 */
final class MeansDiagnoser implements Diagnoser {
  private static final double SMOOTHING = 5;

  private final QMatrix q;
  private final boolean usesLearner;
  private final double all;
  private final List<Double> items = new ArrayList<>();

  MeansDiagnoser(QMatrix q, List<List<ItemResponse>> train, boolean usesLearner) {
    this.q = q;
    this.usesLearner = usesLearner;
    double[] right = new double[q.items().size()];
    double[] count = new double[right.length];
    java.util.Map<String, Integer> numbers = new java.util.HashMap<>();
    q.items().forEach(item -> numbers.put(item, numbers.size()));
    double rights = 0;
    double rows = 0;
    for (List<ItemResponse> one : train) {
      for (ItemResponse response : one) {
        int item = numbers.getOrDefault(response.item(), 0);
        count[item]++;
        right[item] += response.right() ? 1 : 0;
        rights += response.right() ? 1 : 0;
        rows++;
      }
    }
    all = rights / rows;
    for (int i = 0; i < right.length; i++) {
      items.add(smoothed(right[i], count[i]));
    }
  }

  private double smoothed(double right, double count) {
    double p = (right + SMOOTHING * all) / (count + SMOOTHING);
    return StrictMath.log(p / (1 - p));
  }

  @Override
  public QMatrix items() {
    return q;
  }

  @Override
  public Diagnosis diagnose(List<ItemResponse> responses) {
    int right = (int) responses.stream().filter(ItemResponse::right).count();
    double average = StrictMath.log(all / (1 - all));
    double learner = usesLearner ? smoothed(right, responses.size()) - average : 0;
    return new Diagnosis() {
      @Override
      public Mastery proficiency(String concept) {
        return mastery(average + learner);
      }

      @Override
      public Mastery predict(String item) {
        int number = java.util.Collections.binarySearch(q.items(), item);
        return mastery(learner + items.get(number));
      }
    };
  }

  private static Mastery mastery(double logOdds) {
    return new Mastery(1 / (1 + StrictMath.exp(-logOdds)), 0);
  }
}
