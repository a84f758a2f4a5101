package xueban.nlp.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the vectors of a subject's texts say of its concepts: kernel ridge regression with the
 * kernel {@code exp(γ (cosine − 1))}, and the nearest texts. A text without a solution is compared
 * by its question, another by the mean of both cosines. Immutable, safe for concurrent use.
 */
final class SubjectMeaning {
  private static final float GAMMA = 3;

  /** λ of the regression: vectors tell texts apart less than n-grams do. */
  static final float RIDGE = .3f;

  private final VectorTable questions;
  private final VectorTable solutions;
  private final RidgeWeights byQuestion;
  private final RidgeWeights byBoth;

  SubjectMeaning(
      VectorTable questions, VectorTable solutions, RidgeWeights byQuestion, RidgeWeights byBoth) {
    this.questions = questions;
    this.solutions = solutions;
    this.byQuestion = byQuestion;
    this.byBoth = byBoth;
  }

  /** Returns how long a vector must be. */
  int numbers() {
    return questions.numbers();
  }

  /** Returns the candidates with what the vectors say of each beside the other evidence. */
  TagCandidates beside(TagCandidates candidates, TextVectors text, SubjectTexts texts) {
    float[] likeness = likeness(text);
    float[] said = (text.bare() ? byQuestion : byBoth).predict(kernel(likeness));
    return beside(candidates, said, likeness, texts, -1);
  }

  private float[] likeness(TextVectors text) {
    float[] question = questions.cosines(text.question());
    return text.bare() ? question : SubjectTexts.mean(question, solutions.cosines(text.solution()));
  }

  /** Returns the kernel's values of cosines, each in (0, 1]. */
  static float[] kernel(float[] likeness) {
    float[] kernel = new float[likeness.length];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = (float) StrictMath.exp(GAMMA * (likeness[i] - 1));
    }
    return kernel;
  }

  /**
   * Returns the candidates with evidence from vectors.
   *
   * @param said by the regression of each concept
   * @param likeness with each text
   * @param itself number of a text that does not count, or -1
   */
  static TagCandidates beside(
      TagCandidates candidates, float[] said, float[] likeness, SubjectTexts texts, int itself) {
    Neighbours near = texts.near(likeness, itself);
    float best = Float.NEGATIVE_INFINITY;
    for (float value : said) {
      best = Math.max(best, value);
    }
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < candidates.rows().size(); i++) {
      int concept = candidates.concepts().get(i);
      float[] row = Arrays.copyOf(candidates.rows().get(i), TagEvidence.WITH_MEANING);
      int at = TagEvidence.COUNT; // from here on in the order of TagEvidence
      row[at++] = said[concept];
      row[at++] = best - said[concept];
      row[at++] = near.nearest()[concept];
      row[at++] = near.squares()[concept];
      row[at] = near.ofFive()[concept];
      rows.add(row);
    }
    return new TagCandidates(candidates.concepts(), rows);
  }

  void write(DataOutputStream out) throws IOException {
    questions.write(out);
    solutions.write(out);
    byQuestion.write(out);
    byBoth.write(out);
  }

  static SubjectMeaning read(DataInputStream in, int texts, int concepts) throws IOException {
    VectorTable questions = VectorTable.read(in, texts);
    VectorTable solutions = VectorTable.read(in, texts);
    if (questions.numbers() != solutions.numbers()) {
      throw new IOException("vectors of questions and solutions are not equally long");
    }
    return new SubjectMeaning(
        questions,
        solutions,
        RidgeWeights.read(in, texts, concepts),
        RidgeWeights.read(in, texts, concepts));
  }
}
