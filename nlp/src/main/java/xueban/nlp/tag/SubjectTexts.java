package xueban.nlp.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The tagged texts of a subject, ready to be compared with: by the question, and by question and
 * solution as one. Immutable, safe for concurrent use.
 */
final class SubjectTexts {
  private static final int CANDIDATES = 15;
  private static final int OF_EACH = 6;
  private static final int MOST_CONCEPTS = 1 << 20;

  /** Concepts of fewer texts are not learnt. */
  static final int LEAST_TEXTS = 2;

  /** By question, whole and both. */
  static final int KERNELS = 3;

  private final List<String> ids;
  private final int[][] concepts; // [texts], numbers in ids
  private final GramSpace questions;
  private final GramSpace wholes;
  private final Postings byQuestion;
  private final Postings byWhole;
  private final List<RidgeWeights> weights; // by question, whole, both
  private final ConceptCounts counts;
  private final CandidateNames names;
  private final Set<String> idSet;

  SubjectTexts(
      List<String> ids,
      int[][] concepts,
      GramSpace questions,
      GramSpace wholes,
      Postings byQuestion,
      Postings byWhole,
      List<RidgeWeights> weights,
      List<List<String>> names) {
    this.ids = ids;
    this.concepts = concepts;
    this.questions = questions;
    this.wholes = wholes;
    this.byQuestion = byQuestion;
    this.byWhole = byWhole;
    this.weights = List.copyOf(weights);
    idSet = Set.copyOf(ids);
    counts = ConceptCounts.of(concepts, ids.size());
    this.names = new CandidateNames(names);
  }

  String id(int concept) {
    return ids.get(concept);
  }

  /** Returns the concepts that it knows. */
  Set<String> ids() {
    return idSet;
  }

  /** Returns how many texts there are. */
  int size() {
    return concepts.length;
  }

  /**
   * Returns what the nearest texts say.
   *
   * @param likeness with each text
   * @param itself number of a text that does not count, or -1
   */
  Neighbours near(float[] likeness, int itself) {
    return Neighbours.of(likeness, concepts, itself, ids.size());
  }

  /** Returns how near the nearest text is, in [0, 1]. */
  float nearest(Grams text) {
    float nearest = 0;
    for (float product : byQuestion.products(questions.vector(text))) {
      nearest = Math.max(nearest, product);
    }
    return nearest;
  }

  /** Returns what the regression on the whole text says of each concept. */
  float[] regression(LabelledText text) {
    ReadText read = ReadText.of(text);
    return weights.get(read.bare() ? 0 : 1).predict(products(read).whole);
  }

  /** Returns the candidates for a text; none if it has nothing in common with those learnt from. */
  TagCandidates candidates(LabelledText text) {
    ReadText read = ReadText.of(text);
    Products products = products(read);
    if (!products.any()) {
      return new TagCandidates(List.of(), List.of());
    }
    float[] question = weights.get(0).predict(products.question);
    float[][] said =
        read.bare()
            ? new float[][] {question, question, question}
            : new float[][] {
              question,
              weights.get(1).predict(products.whole),
              weights.get(2).predict(mean(products.question, products.whole))
            };
    return candidates(read, products, said, counts, -1);
  }

  /**
   * Returns the candidates for a text that was learnt from, as if it had not been: without the
   * concepts that would then be unknown.
   *
   * @param regressions by question, whole and both, as {@link KernelRidge#leftOut} says; three
   *     times by the question if the text is bare
   * @param itself its number
   * @param others counts of texts without it, see {@link ConceptCounts#withoutGroups}
   */
  TagCandidates leftOut(ReadText text, float[][] regressions, int itself, ConceptCounts others) {
    return candidates(text, products(text), regressions, others, itself);
  }

  @SuppressWarnings("ArrayRecordComponent") // passed on at once
  private record Products(float[] question, float[] whole) {
    boolean any() {
      for (int i = 0; i < question.length; i++) {
        if (question[i] > 0 || whole[i] > 0) {
          return true;
        }
      }
      return false;
    }
  }

  private Products products(ReadText text) {
    float[] question = byQuestion.products(questions.vector(text.question()));
    return new Products(
        question, text.bare() ? question : byWhole.products(wholes.vector(text.whole())));
  }

  static float[] mean(float[] a, float[] b) {
    float[] mean = new float[a.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (a[i] + b[i]) / 2;
    }
    return mean;
  }

  private TagCandidates candidates(
      ReadText text, Products products, float[][] said, ConceptCounts known, int itself) {
    float[] both = said[2];
    int[] places =
        Arrays.stream(TagCandidates.union(both, CANDIDATES, OF_EACH, said[0], said[1]))
            .filter(c -> known.texts(c) >= LEAST_TEXTS)
            .toArray();
    Neighbours nearQuestion = near(products.question, itself);
    Neighbours nearWhole = near(products.whole, itself);
    float[][] together = known.together(both);
    float best = places.length == 0 ? 0 : both[places[0]];
    float all = 0;
    for (float value : both) {
      all += Math.max(0, Math.min(1, value));
    }
    List<Integer> numbers = new ArrayList<>();
    List<float[]> rows = new ArrayList<>();
    for (int rank = 0; rank < places.length; rank++) {
      int c = places[rank];
      float[] row = {
        said[0][c],
        said[1][c],
        both[c],
        nearQuestion.nearest()[c],
        nearQuestion.squares()[c],
        nearQuestion.ofFive()[c],
        nearWhole.nearest()[c],
        nearWhole.squares()[c],
        nearWhole.ofFive()[c],
        together[0][c],
        together[1][c],
        known.common(c),
        known.company(c),
        names.share(c, text.question(), questions),
        names.share(c, text.solution(), questions),
        (names.isIn(c, text.questionLetters()) ? 2 : 0)
            + (names.isIn(c, text.solutionLetters()) ? 1 : 0),
        rank,
        best,
        best - both[c],
        all,
        text.bare() ? 0 : 1,
        (float) StrictMath.log1p(text.questionLetters().length())
      };
      numbers.add(c);
      rows.add(row);
    }
    return new TagCandidates(numbers, rows);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(ids.size());
    for (String id : ids) {
      TagBytes.write(out, id);
    }
    out.writeInt(concepts.length);
    for (int[] of : concepts) {
      out.writeInt(of.length);
      for (int concept : of) {
        out.writeInt(concept);
      }
    }
    questions.write(out);
    wholes.write(out);
    byQuestion.write(out);
    byWhole.write(out);
    for (RidgeWeights one : weights) {
      one.write(out);
    }
  }

  /**
   * @param namesOf names of the concepts, which may have changed since the training
   */
  static SubjectTexts read(DataInputStream in, Function<String, List<String>> namesOf)
      throws IOException {
    List<String> ids = new ArrayList<>();
    int count = TagBytes.count(in, MOST_CONCEPTS, Integer.BYTES);
    for (int i = 0; i < count; i++) {
      ids.add(TagBytes.text(in));
    }
    int texts = TagBytes.count(in, Character.MAX_VALUE, Integer.BYTES);
    int[][] concepts = new int[texts][];
    for (int t = 0; t < texts; t++) {
      concepts[t] = new int[TagBytes.count(in, count, Integer.BYTES)];
      for (int i = 0; i < concepts[t].length; i++) {
        concepts[t][i] = TagBytes.count(in, count - 1, 0);
      }
    }
    GramSpace questions = GramSpace.read(in);
    GramSpace wholes = GramSpace.read(in);
    Postings byQuestion = Postings.read(in, texts, questions.size());
    Postings byWhole = Postings.read(in, texts, wholes.size());
    List<RidgeWeights> weights = new ArrayList<>();
    for (int k = 0; k < KERNELS; k++) {
      weights.add(RidgeWeights.read(in, texts, count));
    }
    return new SubjectTexts(
        List.copyOf(ids),
        concepts,
        questions,
        wholes,
        byQuestion,
        byWhole,
        weights,
        ids.stream().map(namesOf).toList());
  }
}
