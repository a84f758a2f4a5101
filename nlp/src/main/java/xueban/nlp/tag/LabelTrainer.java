package xueban.nlp.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns one label of texts from texts that people have labelled, for each subject apart: kernel
 * ridge regression on character pairs and triples, folded into a weight for each of them, and
 * probabilities fitted to what it says of texts left out. Equal input and seed give an equal model.
 *
 * <p>Subjects of fewer than {@value #LEAST_TEXTS} texts, or of one label, are not learnt.
 */
public final class LabelTrainer {
  /** Least texts of a subject. */
  public static final int LEAST_TEXTS = 24;

  /** Most texts of a subject that are learnt from: time grows with their cube, 10 s for 2,000. */
  public static final int MOST_TEXTS = 2_000;

  private static final float RIDGE = 1;
  private static final int STEPS = 50;
  private static final double PRIOR = 1; // pulls slopes to 0, so that few texts promise little

  private final List<String> order;
  private final long seed;

  /**
   * @param order all labels, ascending, if they have an order; else empty
   * @param seed of the draws
   */
  public LabelTrainer(List<String> order, long seed) {
    this.order = List.copyOf(order);
    this.seed = seed;
  }

  /**
   * Returns a model; empty if no subject has enough texts of two labels.
   *
   * @param texts each with its label as its one concept
   */
  public Optional<LabelModel> train(List<LabelledText> texts) {
    Map<String, List<LabelledText>> bySubject = new TreeMap<>();
    for (LabelledText text : texts) {
      bySubject.computeIfAbsent(text.subject(), s -> new ArrayList<>()).add(text);
    }
    Map<String, SubjectLabels> subjects = new LinkedHashMap<>();
    bySubject.forEach(
        (subject, all) -> {
          List<String> labels = labels(all);
          if (all.size() >= LEAST_TEXTS && labels.size() >= 2) {
            subjects.put(subject, subject(drawn(all), labels));
          }
        });
    return subjects.isEmpty() ? Optional.empty() : Optional.of(new LabelModel(subjects));
  }

  static String label(LabelledText text) {
    return text.concepts().getFirst();
  }

  private List<String> labels(List<LabelledText> texts) {
    List<String> there = texts.stream().map(LabelTrainer::label).distinct().sorted().toList();
    return order.isEmpty() ? there : order.stream().filter(there::contains).toList();
  }

  private List<LabelledText> drawn(List<LabelledText> texts) {
    List<LabelledText> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.subList(0, Math.min(MOST_TEXTS, shuffled.size()));
  }

  private SubjectLabels subject(List<LabelledText> texts, List<String> labels) {
    boolean ordered = !order.isEmpty();
    int lines = ordered ? labels.size() - 1 : labels.size();
    List<Grams> grams =
        texts.stream().map(text -> LabelModel.grams(text.text(), text.solution())).toList();
    GramSpace space = GramSpace.of(grams);
    List<GramVector> vectors = grams.stream().map(space::vector).toList();
    Postings postings = Postings.of(vectors, space.size());
    float[][] kernel = new float[texts.size()][];
    int[][] targets = new int[texts.size()][];
    for (int t = 0; t < kernel.length; t++) {
      kernel[t] = postings.products(vectors.get(t));
      int label = labels.indexOf(label(texts.get(t)));
      targets[t] = ordered ? below(label) : new int[] {label};
    }
    KernelRidge fit = KernelRidge.fit(kernel, targets, lines, RIDGE);
    return new SubjectLabels(
        ordered,
        labels,
        space,
        folded(fit, vectors, lines, space.size()),
        scales(fit.leftOut(), targets, lines));
  }

  /** Returns the lines that a label is above: of four labels the third is above lines 0 and 1. */
  private static int[] below(int label) {
    int[] lines = new int[label];
    for (int line = 0; line < label; line++) {
      lines[line] = line;
    }
    return lines;
  }

  private static short[][] folded(KernelRidge fit, List<GramVector> vectors, int lines, int grams) {
    short[][] folded = new short[lines][grams];
    float[] sums = new float[grams];
    for (int line = 0; line < lines; line++) {
      Arrays.fill(sums, 0);
      for (int t = 0; t < vectors.size(); t++) {
        GramVector vector = vectors.get(t);
        for (int i = 0; i < vector.terms().length; i++) {
          sums[vector.terms()[i]] += fit.weights()[t][line] * vector.values()[i];
        }
      }
      for (int g = 0; g < grams; g++) {
        folded[line][g] = Float.floatToFloat16(sums[g]);
      }
    }
    return folded;
  }

  private static double[][] scales(float[][] leftOut, int[][] targets, int lines) {
    double[][] scales = new double[lines][];
    for (int line = 0; line < lines; line++) {
      double[] values = new double[leftOut.length];
      boolean[] right = new boolean[leftOut.length];
      for (int t = 0; t < values.length; t++) {
        values[t] = leftOut[t][line];
        right[t] = Arrays.binarySearch(targets[t], line) >= 0;
      }
      scales[line] = scale(values, right);
    }
    return scales;
  }

  /** Returns slope and intercept of a logistic regression, by Newton's steps. */
  private static double[] scale(double[] values, boolean[] right) {
    double slope = 0;
    double intercept = 0;
    for (int step = 0; step < STEPS; step++) {
      double g0 = 0;
      double g1 = -PRIOR * slope;
      double h00 = 1e-6;
      double h01 = 0;
      double h11 = PRIOR;
      for (int i = 0; i < values.length; i++) {
        double p = 1 / (1 + StrictMath.exp(-(slope * values[i] + intercept)));
        double off = (right[i] ? 1 : 0) - p;
        double weight = Math.max(1e-9, p * (1 - p));
        g0 += off;
        g1 += off * values[i];
        h00 += weight;
        h01 += weight * values[i];
        h11 += weight * values[i] * values[i];
      }
      double determinant = h00 * h11 - h01 * h01;
      double d0 = (h11 * g0 - h01 * g1) / determinant;
      double d1 = (h00 * g1 - h01 * g0) / determinant;
      intercept += Math.clamp(d0, -2, 2);
      slope += Math.clamp(d1, -10, 10);
      if (Math.abs(d0) + Math.abs(d1) < 1e-9) {
        break;
      }
    }
    return new double[] {slope, intercept};
  }
}
