package xueban.nlp.tag;

import java.util.List;

/**
 * A {@link SubjectMeaning} in the making: what it says of the texts that it is learnt from, as if
 * each had been left out.
 */
final class MeaningFit {
  private final SubjectMeaning meaning;
  private final float[][] byQuestion; // cosines [texts][texts]
  private final float[][] byBoth;
  private final float[][] saidByQuestion; // [texts][concepts], left out
  private final float[][] saidByBoth;

  /**
   * @param vectors of the subject's texts
   * @param concepts of each, ascending
   * @param count of concepts
   */
  MeaningFit(List<TextVectors> vectors, int[][] concepts, int count) {
    VectorTable questions = VectorTable.of(vectors.stream().map(TextVectors::question).toList());
    VectorTable solutions = VectorTable.of(vectors.stream().map(TextVectors::solution).toList());
    byQuestion = questions.cosines();
    KernelRidge first = fit(byQuestion, concepts, count);
    // Without any solution the second would be the first once more.
    boolean bare = vectors.stream().allMatch(TextVectors::bare);
    byBoth = bare ? byQuestion : means(byQuestion, solutions.cosines());
    KernelRidge second = bare ? first : fit(byBoth, concepts, count);
    saidByQuestion = first.leftOut();
    saidByBoth = second.leftOut();
    meaning =
        new SubjectMeaning(
            questions,
            solutions,
            RidgeWeights.of(first.weights(), count),
            RidgeWeights.of(second.weights(), count));
  }

  private static KernelRidge fit(float[][] cosines, int[][] concepts, int count) {
    float[][] kernel = new float[cosines.length][];
    for (int t = 0; t < kernel.length; t++) {
      kernel[t] = SubjectMeaning.kernel(cosines[t]);
    }
    return KernelRidge.fit(kernel, concepts, count, SubjectMeaning.RIDGE);
  }

  private static float[][] means(float[][] a, float[][] b) {
    float[][] means = new float[a.length][];
    for (int t = 0; t < means.length; t++) {
      means[t] = SubjectTexts.mean(a[t], b[t]);
    }
    return means;
  }

  SubjectMeaning meaning() {
    return meaning;
  }

  /**
   * Returns a text's candidates with what the vectors of the others say of them.
   *
   * @param itself number of the text
   * @param bare whether it is looked at without its solution
   */
  TagCandidates leftOut(TagCandidates candidates, int itself, boolean bare, SubjectTexts texts) {
    return SubjectMeaning.beside(
        candidates,
        (bare ? saidByQuestion : saidByBoth)[itself],
        (bare ? byQuestion : byBoth)[itself],
        texts,
        itself);
  }
}
