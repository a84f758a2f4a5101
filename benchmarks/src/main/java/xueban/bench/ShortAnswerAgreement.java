package xueban.bench;

import java.util.List;
import java.util.Objects;

/** How well what a machine says agrees with what people said. */
final class ShortAnswerAgreement {
  /** What an answer can be, in the corpora with labels. */
  static final List<String> LABELS = List.of("correct", "contradictory", "incorrect");

  private static final int POINTS = 10;

  private ShortAnswerAgreement() {}

  /**
   * Returns the likeliest of {@link #LABELS}, in whose order everything is given.
   *
   * @param weights what each counts beside the others
   */
  static String label(double right, double against, double wrong, double[] weights) {
    double[] votes = {right * weights[0], against * weights[1], wrong * weights[2]};
    int best = 0;
    for (int i = 1; i < votes.length; i++) {
      best = votes[i] > votes[best] ? i : best;
    }
    return LABELS.get(best);
  }

  /** Returns the mean over the three labels of F1, 0 to 1; a label nobody says has 0. */
  static double macroF1(List<String> said, List<String> judged) {
    double sum = 0;
    for (String label : LABELS) {
      int hits = 0;
      int both = 0;
      for (int i = 0; i < said.size(); i++) {
        boolean mine = said.get(i).equals(label);
        boolean theirs = judged.get(i).equals(label);
        hits += mine && theirs ? 1 : 0;
        both += (mine ? 1 : 0) + (theirs ? 1 : 0);
      }
      sum += both == 0 ? 0 : 2.0 * hits / both;
    }
    return sum / LABELS.size();
  }

  /** Returns the share of labels that are the same, 0 to 1. */
  static double accuracy(List<String> said, List<String> judged) {
    int hits = 0;
    for (int i = 0; i < said.size(); i++) {
      hits += Objects.equals(said.get(i), judged.get(i)) ? 1 : 0;
    }
    return (double) hits / said.size();
  }

  /**
   * Returns Cohen's kappa with squared weights (Cohen 1968, doi:10.1037/h0026256) over whole points
   * from 0 to 10; 1 is perfect, 0 is chance.
   *
   * @param said shares of the points, 0 to 1; rounded to whole points
   */
  static double quadraticKappa(List<Double> said, List<Double> judged) {
    double[] mine = new double[POINTS + 1];
    double[] theirs = new double[POINTS + 1];
    double seen = 0;
    for (int i = 0; i < said.size(); i++) {
      int a = points(said.get(i));
      int b = points(judged.get(i));
      mine[a]++;
      theirs[b]++;
      seen += (a - b) * (a - b);
    }
    double chance = 0;
    for (int a = 0; a <= POINTS; a++) {
      for (int b = 0; b <= POINTS; b++) {
        chance += (a - b) * (a - b) * mine[a] * theirs[b] / said.size();
      }
    }
    return chance == 0 ? 0 : 1 - seen / chance;
  }

  static int points(double share) {
    return (int) Math.round(Math.max(0, Math.min(1, share)) * POINTS);
  }
}
