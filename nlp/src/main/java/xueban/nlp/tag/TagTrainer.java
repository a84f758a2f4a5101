package xueban.nlp.tag;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import xueban.XuebanException;
import xueban.model.trees.BoostedTrees;
import xueban.model.trees.Growth;

/**
 * Learns to tag from texts that people have tagged. Equal texts in equal order give equal models.
 *
 * <p>At most {@value #MOST_TEXTS} texts a subject are learnt from, drawn by the seed: time grows
 * with the cube of them and memory with the square (about 200 MB and a minute for 4,000).
 */
public final class TagTrainer {
  /** Most texts of a subject that are learnt from. */
  public static final int MOST_TEXTS = 4_000;

  private static final int LEAST_TEXTS = 20;
  private static final Growth GROWTH = new Growth(300, 31, 12, .06, 40, 1, 1, .8, .8, 1);

  private final Function<String, List<String>> namesOf;
  private final long seed;

  /**
   * @param namesOf name and aliases of a concept, by its id
   * @param seed of the draws
   */
  public TagTrainer(Function<String, List<String>> namesOf, long seed) {
    this.namesOf = requireNonNull(namesOf, "namesOf");
    this.seed = seed;
  }

  /**
   * Returns a model of the texts that have a concept.
   *
   * @throws XuebanException {@code INVALID_INPUT} if there are fewer than 20 of them
   */
  public TagModel train(List<LabelledText> texts) {
    Map<String, List<LabelledText>> bySubject = new TreeMap<>();
    for (LabelledText text : texts) {
      if (!text.concepts().isEmpty()) {
        bySubject.computeIfAbsent(text.subject(), s -> new ArrayList<>()).add(text);
      }
    }
    int tagged = bySubject.values().stream().mapToInt(List::size).sum();
    if (tagged < LEAST_TEXTS) {
      throw XuebanException.invalid(
          "texts",
          "only %d have a concept; tagging is learnt from at least %d. Tag some more by hand."
              .formatted(tagged, LEAST_TEXTS));
    }
    Rows rows = new Rows();
    Map<String, SubjectTexts> subjects = new LinkedHashMap<>();
    bySubject.forEach((subject, all) -> subjects.put(subject, subject(drawn(all), rows)));
    BoostedTrees trees = BoostedTrees.grow(rows.columns(), rows.targets(), GROWTH);
    return new TagModel(subjects, trees);
  }

  private List<LabelledText> drawn(List<LabelledText> texts) {
    if (texts.size() <= MOST_TEXTS) {
      return texts;
    }
    List<LabelledText> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.subList(0, MOST_TEXTS);
  }

  private SubjectTexts subject(List<LabelledText> texts, Rows rows) {
    TreeSet<String> all = new TreeSet<>();
    texts.forEach(text -> all.addAll(text.concepts()));
    List<String> ids = List.copyOf(all);
    int[][] concepts = new int[texts.size()][];
    for (int t = 0; t < concepts.length; t++) {
      concepts[t] =
          texts.get(t).concepts().stream()
              .mapToInt(id -> Collections.binarySearch(ids, id))
              .sorted()
              .toArray();
    }
    List<Grams> questionGrams = texts.stream().map(text -> Grams.of(text.text())).toList();
    List<Grams> wholeGrams = texts.stream().map(text -> Grams.of(text.whole())).toList();
    GramSpace questions = GramSpace.of(questionGrams);
    GramSpace wholes = GramSpace.of(wholeGrams);
    List<GramVector> questionVectors = questionGrams.stream().map(questions::vector).toList();
    List<GramVector> wholeVectors = wholeGrams.stream().map(wholes::vector).toList();
    Postings byQuestion = Postings.of(questionVectors, questions.size());
    Postings byWhole = Postings.of(wholeVectors, wholes.size());
    float[][][] kernels = new float[3][texts.size()][];
    for (int t = 0; t < concepts.length; t++) {
      kernels[0][t] = byQuestion.products(questionVectors.get(t));
      kernels[1][t] = byWhole.products(wholeVectors.get(t));
      kernels[2][t] = SubjectTexts.mean(kernels[0][t], kernels[1][t]);
    }
    KernelRidge[] fits = new KernelRidge[kernels.length];
    for (int k = 0; k < fits.length; k++) {
      fits[k] = KernelRidge.fit(kernels[k], concepts, ids.size());
    }
    SubjectTexts subject =
        new SubjectTexts(
            ids,
            concepts,
            questions,
            wholes,
            byQuestion,
            byWhole,
            Arrays.stream(fits).map(KernelRidge::weights).toArray(float[][][]::new),
            ids.stream().map(namesOf).toList());
    for (int t = 0; t < concepts.length; t++) {
      LabelledText text = texts.get(t);
      float[][] said = {fits[0].leftOut()[t], fits[1].leftOut()[t], fits[2].leftOut()[t]};
      rows.add(subject.leftOut(text, said, t), concepts[t]);
      if (!text.solution().isEmpty()) {
        // Many texts come without a solution: the trees see each text that way too.
        LabelledText bare = new LabelledText(text.subject(), text.text(), "", text.concepts());
        rows.add(subject.leftOut(bare, new float[][] {said[0], said[0], said[0]}, t), concepts[t]);
      }
    }
    return subject;
  }

  /** Rows for the trees. */
  private static final class Rows {
    private final List<float[]> rows = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    void add(TagCandidates candidates, int[] concepts) {
      for (int i = 0; i < candidates.rows().size(); i++) {
        rows.add(candidates.rows().get(i));
        right.add(Arrays.binarySearch(concepts, candidates.concepts().get(i)) >= 0);
      }
    }

    float[][] columns() {
      float[][] columns = new float[TagEvidence.COUNT][rows.size()];
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < columns.length; c++) {
          columns[c][r] = rows.get(r)[c];
        }
      }
      return columns;
    }

    float[] targets() {
      float[] targets = new float[rows.size()];
      for (int r = 0; r < targets.length; r++) {
        targets[r] = right.get(r) ? 1 : 0;
      }
      return targets;
    }
  }
}
