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
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.model.trees.BoostedTrees;
import xueban.model.trees.Growth;
import xueban.nlp.Embedder;

/**
 * Learns to tag from texts that people have tagged. Equal texts in equal order give equal models.
 *
 * <p>At most {@value #MOST_TEXTS} texts a subject are learnt from, drawn by the seed: time grows
 * with the cube of them (a minute for 4,000), and memory with their square and with texts times
 * concepts: at the widest 4 · texts² + 18 · texts · concepts bytes beside the texts' n-grams, so
 * 140 MB for 4,000 texts and 1,000 concepts. A model keeps 6 · texts · concepts bytes a subject, 24
 * MB for those, and the n-grams' postings.
 *
 * <p>Subjects of fewer than 20 texts and concepts of fewer than two are not learnt: they are left
 * to their names.
 */
public final class TagTrainer {
  /** Most texts of a subject that are learnt from. */
  public static final int MOST_TEXTS = 4_000;

  private static final int LEAST_TEXTS = 20;
  private static final int GROUPS = 10;
  private static final Growth GROWTH = new Growth(300, 31, 12, .06, 40, 1, 1, .8, .8, 1);

  private final Function<String, List<String>> namesOf;
  private final long seed;
  private final @Nullable VectorReader vectors;

  /**
   * @param namesOf name and aliases of a concept, by its id
   * @param seed of the draws
   */
  public TagTrainer(Function<String, List<String>> namesOf, long seed) {
    this(namesOf, seed, null);
  }

  private TagTrainer(
      Function<String, List<String>> namesOf, long seed, @Nullable VectorReader vectors) {
    this.namesOf = requireNonNull(namesOf, "namesOf");
    this.seed = seed;
    this.vectors = vectors;
  }

  /**
   * Returns a trainer that learns from vectors of the texts, too: its models tag better as long as
   * the same embedder is there ({@link TagModel#with}), and as the others do without. Two more
   * regressions make a training nearly twice as long, and at the widest it holds 12 · texts² + 34 ·
   * texts · concepts bytes beside n-grams and vectors, so 330 MB for 4,000 texts and 1,000
   * concepts. A model has 4 more bytes for each number of a text's vector, and 4 · texts ·
   * concepts.
   */
  public TagTrainer with(Embedder embedder) {
    return with(VectorReader.training(embedder));
  }

  TagTrainer with(VectorReader reader) {
    return new TagTrainer(namesOf, seed, requireNonNull(reader, "reader"));
  }

  /**
   * Returns a model of the texts that have a concept.
   *
   * @throws XuebanException {@code INVALID_INPUT} if no subject has 20 of them
   */
  public TagModel train(List<LabelledText> texts) {
    Map<String, List<LabelledText>> bySubject = new TreeMap<>();
    for (LabelledText text : texts) {
      if (!text.concepts().isEmpty()) {
        bySubject.computeIfAbsent(text.subject(), s -> new ArrayList<>()).add(text);
      }
    }
    int most = bySubject.values().stream().mapToInt(List::size).max().orElse(0);
    if (most < LEAST_TEXTS) {
      throw XuebanException.invalid(
          "texts",
          "no subject has more than %d that have a concept; tagging is learnt from at least %d of a subject. Tag some more by hand."
              .formatted(most, LEAST_TEXTS));
    }
    bySubject.values().removeIf(all -> all.size() < LEAST_TEXTS);
    Rows rows = new Rows();
    Map<String, SubjectTexts> subjects = new LinkedHashMap<>();
    Map<String, SubjectMeaning> meanings = new LinkedHashMap<>();
    bySubject.forEach(
        (subject, all) ->
            subjects.put(subject, subject(drawn(all), rows, made -> meanings.put(subject, made))));
    float[][] columns =
        rows.columns(vectors == null ? TagEvidence.COUNT : TagEvidence.WITH_MEANING);
    float[] targets = rows.targets();
    float[][] characters = Arrays.copyOf(columns, TagEvidence.COUNT);
    BoostedTrees trees = BoostedTrees.grow(characters, targets, GROWTH);
    return vectors == null
        ? new TagModel(subjects, trees, null)
        : new TagModel(
                subjects,
                trees,
                new LearntMeaning(
                    vectors.embedderId(), meanings, BoostedTrees.grow(columns, targets, GROWTH)))
            .with(vectors.embedder());
  }

  private List<LabelledText> drawn(List<LabelledText> texts) {
    if (texts.size() <= MOST_TEXTS) {
      return texts;
    }
    List<LabelledText> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(seed));
    return List.copyOf(shuffled.subList(0, MOST_TEXTS));
  }

  private SubjectTexts subject(
      List<LabelledText> texts, Rows rows, Consumer<SubjectMeaning> meaning) {
    List<String> ids = concepts(texts);
    int[][] concepts = new int[texts.size()][];
    for (int t = 0; t < concepts.length; t++) {
      concepts[t] =
          texts.get(t).concepts().stream()
              .mapToInt(id -> Collections.binarySearch(ids, id))
              .filter(concept -> concept >= 0)
              .sorted()
              .toArray();
    }
    Vectors questions = Vectors.of(texts.stream().map(text -> Grams.of(text.text())).toList());
    Vectors wholes = Vectors.of(texts.stream().map(text -> Grams.of(text.whole())).toList());
    List<RidgeWeights> weights = new ArrayList<>();
    float[][][] leftOut = new float[SubjectTexts.KERNELS][][];
    for (int k = 0; k < leftOut.length; k++) {
      KernelRidge fit = KernelRidge.fit(kernel(k, questions, wholes), concepts, ids.size());
      weights.add(RidgeWeights.of(fit.weights(), ids.size()));
      leftOut[k] = fit.leftOut();
    }
    SubjectTexts subject =
        new SubjectTexts(
            ids,
            concepts,
            questions.space,
            wholes.space,
            questions.postings,
            wholes.postings,
            weights,
            ids.stream().map(namesOf).toList());
    @Nullable MeaningFit fit =
        vectors == null ? null : new MeaningFit(vectors.of(texts), concepts, ids.size());
    if (fit != null) {
      meaning.accept(fit.meaning());
    }
    List<ConceptCounts> others = ConceptCounts.withoutGroups(concepts, ids.size(), GROUPS, seed);
    for (int t = 0; t < concepts.length; t++) {
      ReadText text = ReadText.of(texts.get(t));
      float[] bare = leftOut[0][t];
      // Many texts come without a solution: the trees see each text that way too.
      float[][] saidOfBare = {bare, bare, bare};
      TagCandidates ofBare = subject.leftOut(text.withoutSolution(), saidOfBare, t, others.get(t));
      rows.add(fit == null ? ofBare : fit.leftOut(ofBare, t, true, subject), concepts[t]);
      if (!text.bare()) {
        float[][] said = {bare, leftOut[1][t], leftOut[2][t]};
        TagCandidates whole = subject.leftOut(text, said, t, others.get(t));
        rows.add(fit == null ? whole : fit.leftOut(whole, t, false, subject), concepts[t]);
      }
    }
    return subject;
  }

  /** Returns the concepts that enough texts have, by id. */
  private static List<String> concepts(List<LabelledText> texts) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    texts.forEach(text -> text.concepts().forEach(id -> counts.merge(id, 1, Integer::sum)));
    counts.values().removeIf(count -> count < SubjectTexts.LEAST_TEXTS);
    return List.copyOf(counts.keySet());
  }

  private static float[][] kernel(int which, Vectors questions, Vectors wholes) {
    float[][] kernel = new float[questions.vectors.size()][];
    for (int t = 0; t < kernel.length; t++) {
      kernel[t] =
          switch (which) {
            case 0 -> questions.products(t);
            case 1 -> wholes.products(t);
            default -> SubjectTexts.mean(questions.products(t), wholes.products(t));
          };
    }
    return kernel;
  }

  /** Texts as vectors, and by what is in them. */
  private record Vectors(GramSpace space, List<GramVector> vectors, Postings postings) {
    static Vectors of(List<Grams> grams) {
      GramSpace space = GramSpace.of(grams);
      List<GramVector> vectors = grams.stream().map(space::vector).toList();
      return new Vectors(space, vectors, Postings.of(vectors, space.size()));
    }

    float[] products(int text) {
      return postings.products(vectors.get(text));
    }
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

    float[][] columns(int evidence) {
      float[][] columns = new float[evidence][rows.size()];
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
