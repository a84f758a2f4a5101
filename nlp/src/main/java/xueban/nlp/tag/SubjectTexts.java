package xueban.nlp.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The tagged texts of a subject, ready to be compared with: by the question, and by question and
 * solution as one. Immutable, safe for concurrent use.
 */
final class SubjectTexts {
  private static final int CANDIDATES = 15;
  private static final int OF_EACH = 6;

  private final List<String> ids;
  private final int[][] concepts; // [texts], numbers in ids
  private final GramSpace questions;
  private final GramSpace wholes;
  private final Postings byQuestion;
  private final Postings byWhole;
  private final float[][][] weights; // [question, whole, both][texts][concepts]
  private final ConceptFacts facts;

  SubjectTexts(
      List<String> ids,
      int[][] concepts,
      GramSpace questions,
      GramSpace wholes,
      Postings byQuestion,
      Postings byWhole,
      float[][][] weights,
      List<List<String>> names) {
    this.ids = ids;
    this.concepts = concepts;
    this.questions = questions;
    this.wholes = wholes;
    this.byQuestion = byQuestion;
    this.byWhole = byWhole;
    this.weights = weights;
    facts = new ConceptFacts(concepts, names);
  }

  String id(int concept) {
    return ids.get(concept);
  }

  List<String> ids() {
    return ids;
  }

  /** Returns how near the nearest text is, in [0, 1]. */
  float nearest(String text) {
    float nearest = 0;
    for (float product : byQuestion.products(questions.vector(Grams.of(text)))) {
      nearest = Math.max(nearest, product);
    }
    return nearest;
  }

  /** Returns what the regression on the whole text says of each concept. */
  float[] regression(LabelledText text) {
    Products products = products(text);
    return KernelRidge.predict(weights[text.solution().isEmpty() ? 0 : 1], products.whole);
  }

  /** Returns the candidates for a text that was not learnt from. */
  TagCandidates candidates(LabelledText text) {
    Products products = products(text);
    return candidates(
        text,
        products,
        new float[][] {
          KernelRidge.predict(weights[0], products.question),
          KernelRidge.predict(weights[1], products.whole),
          KernelRidge.predict(weights[2], mean(products.question, products.whole))
        },
        -1);
  }

  /**
   * Returns the candidates for a text that was learnt from, as if it had not been.
   *
   * @param regressions by question, whole and both, as {@link KernelRidge#leftOut} says
   * @param itself its number
   */
  TagCandidates leftOut(LabelledText text, float[][] regressions, int itself) {
    return candidates(text, products(text), regressions, itself);
  }

  @SuppressWarnings("ArrayRecordComponent") // passed on at once
  private record Products(float[] question, float[] whole) {}

  private Products products(LabelledText text) {
    float[] question = byQuestion.products(questions.vector(Grams.of(text.text())));
    return new Products(
        question,
        text.solution().isEmpty()
            ? question
            : byWhole.products(wholes.vector(Grams.of(text.whole()))));
  }

  static float[] mean(float[] a, float[] b) {
    float[] mean = new float[a.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (a[i] + b[i]) / 2;
    }
    return mean;
  }

  private TagCandidates candidates(
      LabelledText text, Products products, float[][] said, int itself) {
    int count = ids.size();
    float[] both = said[2];
    int[] places = TagCandidates.union(both, CANDIDATES, OF_EACH, said[0], said[1]);
    Neighbours nearQuestion = Neighbours.of(products.question, concepts, itself, count);
    Neighbours nearWhole = Neighbours.of(products.whole, concepts, itself, count);
    float[][] together = facts.together(both);
    Grams question = Grams.of(text.text());
    Grams solution = Grams.of(text.solution());
    String questionLetters = Grams.letters(text.text());
    String solutionLetters = Grams.letters(text.solution());
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
        facts.common(c),
        facts.company(c),
        facts.nameShare(c, question, questions),
        facts.nameShare(c, solution, questions),
        (facts.named(c, questionLetters) ? 2 : 0) + (facts.named(c, solutionLetters) ? 1 : 0),
        rank,
        best,
        best - both[c],
        all,
        text.solution().isEmpty() ? 0 : 1,
        (float) StrictMath.log1p(questionLetters.length())
      };
      numbers.add(c);
      rows.add(row);
    }
    return new TagCandidates(numbers, rows);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(ids.size());
    for (String id : ids) {
      out.writeUTF(id);
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
    for (float[][] one : weights) {
      for (float[] row : one) {
        for (float value : row) {
          out.writeFloat(value);
        }
      }
    }
  }

  /**
   * @param namesOf names of the concepts, which may have changed since the training
   */
  static SubjectTexts read(DataInputStream in, Function<String, List<String>> namesOf)
      throws IOException {
    List<String> ids = new ArrayList<>();
    int count = TagBytes.count(in, 1 << 20);
    for (int i = 0; i < count; i++) {
      ids.add(in.readUTF());
    }
    int[][] concepts = new int[TagBytes.count(in, Character.MAX_VALUE)][];
    for (int t = 0; t < concepts.length; t++) {
      concepts[t] = new int[TagBytes.count(in, count)];
      for (int i = 0; i < concepts[t].length; i++) {
        concepts[t][i] = TagBytes.count(in, count - 1);
      }
    }
    GramSpace questions = GramSpace.read(in);
    GramSpace wholes = GramSpace.read(in);
    Postings byQuestion = Postings.read(in);
    Postings byWhole = Postings.read(in);
    float[][][] weights = new float[3][concepts.length][count];
    for (float[][] one : weights) {
      for (float[] row : one) {
        for (int i = 0; i < count; i++) {
          row[i] = in.readFloat();
        }
      }
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
