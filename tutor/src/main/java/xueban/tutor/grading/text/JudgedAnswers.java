package xueban.tutor.grading.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Answers to one question that people have graded, and what they say of another answer to it.
 *
 * <p>Immutable. Memory and fitting grow with the square and the cube of their number; the latest
 * {@value #MOST} count.
 */
final class JudgedAnswers {
  static final List<String> NAMES =
      List.of(
          "graded answers, log",
          "score by vectors",
          "score by n-grams",
          "score by both",
          "contradiction by vectors",
          "contradiction by n-grams",
          "contradiction by both",
          "nearest right answer",
          "nearest contradiction",
          "nearest other answer",
          "score of the five nearest",
          "mean score",
          "contradictions");

  static final int COUNT = NAMES.size();

  /** Most answers that are looked at. */
  static final int MOST = 200;

  /** With fewer nothing is said. */
  static final int LEAST = 5;

  private static final int NEAREST = 5;
  private static final double RIGHT = .75;
  private static final double STEEPNESS = 2;
  private static final double RIDGE = .1;

  /** A graded answer as it is read. */
  record Judged(ReadText text, double score, boolean contradicts) {}

  /** How alike two texts are. */
  private enum Kernel {
    VECTORS,
    GRAMS,
    BOTH;

    double of(double vectors, double grams) {
      return switch (this) {
        case VECTORS -> vectors;
        case GRAMS -> grams;
        case BOTH -> (vectors + grams) / 2;
      };
    }
  }

  private final List<Judged> known;
  private final Map<Kernel, Ridge> byScore = new EnumMap<>(Kernel.class);
  private final Map<Kernel, Ridge> byContradiction = new EnumMap<>(Kernel.class);

  private JudgedAnswers(List<Judged> known) {
    this.known = known;
    int n = known.size();
    double[][] vectors = new double[n][n];
    double[][] grams = new double[n][n];
    double[] scores = new double[n];
    double[] contradictions = new double[n];
    for (int i = 0; i < n; i++) {
      scores[i] = known.get(i).score();
      contradictions[i] = known.get(i).contradicts() ? 1 : 0;
      for (int j = 0; j <= i; j++) {
        vectors[i][j] = byVectors(known.get(i).text(), known.get(j).text());
        grams[i][j] = known.get(i).text().grams().cosine(known.get(j).text().grams());
      }
    }
    for (Kernel kernel : Kernel.values()) {
      double[][] both = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          both[i][j] = kernel.of(vectors[i][j], grams[i][j]);
        }
      }
      double[][] lower = Ridge.decompose(both, RIDGE);
      byScore.put(kernel, Ridge.fit(lower, scores));
      byContradiction.put(kernel, Ridge.fit(lower, contradictions));
    }
  }

  /** Returns what the latest of the answers, which come last, say. */
  static JudgedAnswers of(List<Judged> graded) {
    return new JudgedAnswers(
        List.copyOf(graded.subList(Math.max(0, graded.size() - MOST), graded.size())));
  }

  private static double byVectors(ReadText a, ReadText b) {
    return StrictMath.exp(-STEEPNESS * (1 - a.cosine(b)));
  }

  /** Returns what they say of an answer, {@code [COUNT]} in the order of {@link #NAMES}. */
  float[] columns(ReadText answer) {
    int n = known.size();
    float[] columns = new float[COUNT];
    if (n < LEAST) {
      return columns;
    }
    double[] vectors = new double[n];
    double[] grams = new double[n];
    double[] both = new double[n];
    for (int i = 0; i < n; i++) {
      vectors[i] = byVectors(answer, known.get(i).text());
      grams[i] = answer.grams().cosine(known.get(i).text().grams());
      both[i] = Kernel.BOTH.of(vectors[i], grams[i]);
    }
    columns[0] = (float) StrictMath.log(n);
    int at = 1;
    for (Map<Kernel, Ridge> fitted : List.of(byScore, byContradiction)) {
      for (Map.Entry<Kernel, Ridge> ridge : fitted.entrySet()) {
        double[] likeness =
            switch (ridge.getKey()) {
              case VECTORS -> vectors;
              case GRAMS -> grams;
              case BOTH -> both;
            };
        columns[at++] = (float) ridge.getValue().at(likeness);
      }
    }
    for (int i = 0; i < n; i++) {
      Judged judged = known.get(i);
      int kind = judged.contradicts() ? 8 : judged.score() >= RIGHT ? 7 : 9;
      columns[kind] = Math.max(columns[kind], (float) both[i]);
    }
    columns[10] = (float) nearestScore(both);
    columns[11] = (float) known.stream().mapToDouble(Judged::score).average().orElse(0);
    columns[12] = (float) known.stream().filter(Judged::contradicts).count() / n;
    return columns;
  }

  private double nearestScore(double[] likeness) {
    boolean[] taken = new boolean[likeness.length];
    double sum = 0;
    double weights = 0;
    for (int k = 0; k < NEAREST; k++) {
      int best = -1;
      for (int i = 0; i < likeness.length; i++) {
        if (!taken[i] && (best < 0 || likeness[i] > likeness[best])) {
          best = i;
        }
      }
      taken[best] = true;
      sum += likeness[best] * known.get(best).score();
      weights += likeness[best];
    }
    return weights == 0 ? 0 : sum / weights;
  }
}
