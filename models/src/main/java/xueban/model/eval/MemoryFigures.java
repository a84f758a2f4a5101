package xueban.model.eval;

import java.util.ArrayList;
import java.util.List;
import xueban.model.memory.FsrsFit;
import xueban.model.memory.FsrsFitter;
import xueban.model.memory.FsrsMemory;

/**
 * How well reviews are predicted, on the rows of split {@code test}, one row an answered item:
 * baselines, FSRS-6 out of the box and fitted to the other rows, with ease beside it, and the
 * control.
 *
 * @param average AVG
 * @param movingAverage MOVING-AVG
 * @param standard FSRS-6 with its standard parameters
 * @param fitted FSRS-6 fitted to the rows for training
 * @param eased the same, with ease of items and concepts and a term of the learner
 * @param shuffledFitted AUC as fitted, outcomes shuffled over all rows before histories are built:
 *     the mean of five shuffles, to be .5
 * @param shuffledEased as eased, likewise
 * @param aucErrorOfChance standard error of a mean of five AUCs that are .5, at these counts
 * @param fit what fitting found
 * @param rows every prediction, for {@code --rows}
 */
public record MemoryFigures(
    ReviewFigures average,
    ReviewFigures movingAverage,
    ReviewFigures standard,
    ReviewFigures fitted,
    ReviewFigures eased,
    double shuffledFitted,
    double shuffledEased,
    double aucErrorOfChance,
    FsrsFit fit,
    List<String> rows) {
  /** First line of {@link #rows}' table. */
  public static final String HEADER =
      "forecaster\tlearner\titem\tconcept\telapsed_days\tprobability\tright";

  private static final long SEED = 20261122;
  private static final int SHUFFLES = 5;
  private static final String TEST = "test";

  public MemoryFigures {
    rows = List.copyOf(rows);
  }

  /**
   * Measures.
   *
   * @param rows in the order of the answers, with times; parameters see only those that are not of
   *     split {@code test}
   * @throws xueban.XuebanException {@code INVALID_INPUT} if a row has no time, or there is nothing
   *     to learn from or to measure on
   */
  public static MemoryFigures measure(List<ResponseRow> rows) {
    List<String> kept = new ArrayList<>();
    Reviews plain = new Reviews(rows, "", kept);
    double shuffledFitted = 0;
    double shuffledEased = 0;
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      Reviews shuffled =
          new Reviews(
              ResponseLogEvaluation.shuffled(rows, SEED + shuffle),
              "shuffled " + shuffle + " ",
              kept);
      shuffledFitted += shuffled.auc("FSRS-6 fitted", new FsrsForecaster(shuffled.memory));
      shuffledEased += shuffled.auc("FSRS-6 eased", shuffled.eased());
    }
    return new MemoryFigures(
        plain.measure("AVG", new AverageForecaster(plain.training.rows())),
        plain.measure("MOVING-AVG", new MovingAverageForecaster()),
        plain.measure("FSRS-6 standard", new FsrsForecaster(FsrsMemory.standard())),
        plain.measure("FSRS-6 fitted", new FsrsForecaster(plain.memory)),
        plain.measure("FSRS-6 eased", plain.eased()),
        shuffledFitted / SHUFFLES,
        shuffledEased / SHUFFLES,
        ReviewFigures.aucErrorOfChance(plain.reviews) / StrictMath.sqrt(SHUFFLES),
        plain.fit,
        kept);
  }

  /** Rows to train and to measure on, and the memory fitted to the first. */
  private static final class Reviews {
    final ReviewLog training;
    final List<MetRow> all;
    final List<MetRow> reviews;
    final FsrsFit fit;
    final FsrsMemory memory;
    final String prefix;
    final List<String> kept;

    Reviews(List<ResponseRow> rows, String prefix, List<String> kept) {
      this.prefix = prefix;
      this.kept = kept;
      training = ReviewLog.of(rows.stream().filter(r -> !r.split().equals(TEST)).toList());
      all = ReviewLog.of(rows).rows();
      reviews = all.stream().filter(Reviews::counts).toList();
      fit = FsrsFitter.standard(SEED).fit(training.histories());
      memory = new FsrsMemory(fit.parameters());
    }

    static boolean counts(MetRow row) {
      return row.row().split().equals(TEST) && row.isReview();
    }

    ReviewForecaster eased() {
      return EasedForecaster.trained(memory, training.rows());
    }

    double auc(String name, ReviewForecaster forecaster) {
      return measure(name, forecaster).predictions().auc();
    }

    ReviewFigures measure(String name, ReviewForecaster forecaster) {
      double[] probabilities = new double[reviews.size()];
      int count = 0;
      for (MetRow answer : all) {
        if (counts(answer)) {
          double probability = forecaster.probability(answer);
          probabilities[count++] = probability;
          kept.add(line(prefix + name, answer, probability));
        }
        forecaster.learn(answer);
      }
      return ReviewFigures.of(reviews, probabilities);
    }

    private static String line(String name, MetRow answer, double probability) {
      MetConcept met = answer.longestUnmet().orElseThrow();
      return String.join(
          "\t",
          name,
          answer.row().learner(),
          answer.row().item(),
          met.concept(),
          String.valueOf(met.elapsedDays()),
          String.valueOf(probability),
          answer.row().right() ? "1" : "0");
    }
  }
}
