package xueban.nlp.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.trees.BoostedTrees;
import xueban.model.trees.Growth;
import xueban.nlp.Embedder;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextRole;

/** Taggers that learn from vectors of texts, too. */
class TagMeaningTest {
  private static final int CONCEPTS = 4;
  private static final int FIRST = 0x4e00;
  private static final int LETTERS = 500;

  private static final Embedder BLOCKS = new Blocks("blocks");
  private static final TagTrainer CHARACTERS = new TagTrainer(List::of, 1);
  private static final TagModel MODEL = CHARACTERS.with(BLOCKS).train(texts(200, 1));

  /** Of which block of characters a text has how many: what it means, whatever its words are. */
  private record Blocks(String id) implements Embedder {
    @Override
    public int dimension() {
      return CONCEPTS;
    }

    @Override
    public float[] embed(String text, TextRole role) {
      float[] vector = new float[CONCEPTS];
      text.chars()
          .filter(c -> c >= FIRST && c < FIRST + CONCEPTS * LETTERS)
          .forEach(c -> vector[(c - FIRST) / LETTERS]++);
      double squares = 0;
      for (float value : vector) {
        squares += value * value;
      }
      for (int i = 0; squares > 0 && i < CONCEPTS; i++) {
        vector[i] /= (float) Math.sqrt(squares);
      }
      return vector;
    }

    @Override
    public void close() {}
  }

  /** Texts that hardly share a pair of characters, but a common beginning. */
  private static List<LabelledText> texts(int count, long seed) {
    Random random = new Random(seed);
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int concept = random.nextInt(CONCEPTS);
      String solution = random.nextBoolean() ? "解答" + letters(concept, random) : "";
      texts.add(
          new LabelledText(
              "mathematics", "小明问" + letters(concept, random), solution, List.of("c" + concept)));
    }
    return texts;
  }

  private static String letters(int concept, Random random) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      letters.append((char) (FIRST + concept * LETTERS + random.nextInt(LETTERS)));
    }
    return letters.toString();
  }

  private static double right(TagModel model) {
    List<LabelledText> texts = texts(100, 2);
    long right =
        texts.stream()
            .filter(text -> text.concepts().contains(tags(model, text).getFirst().concept()))
            .count();
    return right / (double) texts.size();
  }

  private static List<TaggedConcept> tags(TagModel model, LabelledText text) {
    return model.tags(text.subject(), text.text(), text.solution(), 0).tags();
  }

  @Test
  void vectorsTellWhatCharactersDoNot() {
    assertThat(right(MODEL)).isGreaterThan(.95);
    assertThat(right(CHARACTERS.train(texts(200, 1)))).isLessThan(.6);
    assertThat(tags(MODEL, texts(1, 3).getFirst()).getFirst().evidence()).contains("意思");
  }

  @Test
  void learnsNothingFromLabelsThatMeanNothing() {
    List<LabelledText> texts = texts(200, 1);
    List<List<String>> labels =
        new ArrayList<>(texts.stream().map(LabelledText::concepts).toList());
    Collections.shuffle(labels, new Random(3));
    List<LabelledText> dealt =
        IntStream.range(0, texts.size())
            .mapToObj(
                i ->
                    new LabelledText(
                        "mathematics", texts.get(i).text(), texts.get(i).solution(), labels.get(i)))
            .toList();
    TagModel model = CHARACTERS.with(BLOCKS).train(dealt);
    assertThat(right(model)).isBetween(.1, .45);
  }

  @Test
  void givesProbabilitiesThatHold() {
    double expected = 0;
    double right = 0;
    for (LabelledText text : texts(200, 4)) {
      for (TaggedConcept tag : tags(MODEL, text)) {
        expected += tag.probability();
        right += text.concepts().contains(tag.concept()) ? 1 : 0;
      }
    }
    assertThat(expected / right).isBetween(.9, 1.1);
  }

  @Test
  void withoutAnEmbedder_itSaysWhatOneThatLearntFromCharactersSays() {
    TagModel characters = CHARACTERS.train(texts(200, 1));
    TagModel read = TagModel.read(MODEL.toBytes(), List::of);
    for (LabelledText text : texts(20, 5)) {
      assertThat(tags(read, text)).isEqualTo(tags(characters, text));
    }
    assertThat(read.version()).isEqualTo(MODEL.version() + "-characters");
    assertThat(read.embedder()).contains("blocks");
    assertThat(characters.embedder()).isEmpty();
    assertThat(characters.with(BLOCKS)).as("learnt from no vectors").isSameAs(characters);
    assertThat(Arrays.copyOf(characters.toBytes(), 8)).as("as before").endsWith(0, 0, 2);
  }

  @Test
  void saysTheSameOnceWrittenAndRead() {
    TagModel read = TagModel.read(MODEL.toBytes(), List::of).with(BLOCKS);
    assertThat(read.version()).isEqualTo(MODEL.version());
    for (LabelledText text : texts(20, 5)) {
      assertThat(tags(read, text)).isEqualTo(tags(MODEL, text));
    }
  }

  @Test
  void withAnotherEmbedder_itGoesByCharacters() {
    TagModel read = TagModel.read(MODEL.toBytes(), List::of);
    TagModel other = read.with(new Blocks("others"));
    for (LabelledText text : texts(20, 5)) {
      assertThat(tags(other, text)).isEqualTo(tags(read, text));
    }
    assertThat(other.version()).isEqualTo(MODEL.version() + "-characters");
    assertThat(other.lackedEmbedder()).contains("blocks");
    assertThat(read.lackedEmbedder()).contains("blocks");
    assertThat(other.with(BLOCKS).lackedEmbedder()).isEmpty();
    assertThat(CHARACTERS.train(texts(20, 6)).lackedEmbedder()).isEmpty();
    ModelCard card =
        new ModelCard("tags", "x", "a trial", "none", "none", "", 1, Map.of(), new TreeMap<>());
    ModelFolder folder = TagFolder.of(card, new LearntTexts(MODEL, Map.of(), Optional.empty()));
    KnowledgeGraph graph = KnowledgeGraph.empty();
    assertThat(TagFolder.read(folder, graph, Optional.of(BLOCKS)).orElseThrow().version())
        .isEqualTo(MODEL.version());
    assertThat(TagFolder.read(folder, graph, Optional.empty()).orElseThrow().version())
        .endsWith("-characters");
    LearntTexts others =
        TagFolder.read(folder, graph, Optional.of(new Blocks("others"))).orElseThrow();
    assertThat(others.version()).endsWith("-characters");
    assertThat(others.lackedEmbedder()).contains("blocks");
  }

  @Test
  void readsNonsenseAsAModelOrAsCorrupt() throws NoSuchAlgorithmException {
    byte[] bytes = CHARACTERS.with(BLOCKS).train(texts(20, 6)).toBytes();
    int end = bytes.length - 32;
    int corrupt = 0;
    for (int at = end - 1; at > 8; at -= at > end - 400 ? 3 : 97) {
      byte[] other = bytes.clone();
      other[at] ^= 0x41;
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(other, 8, end - 8);
      System.arraycopy(digest.digest(), 0, other, end, 32);
      try {
        TagModel read = TagModel.read(other, List::of);
        if (read.embedder().equals(Optional.of("blocks"))) {
          read = read.with(BLOCKS);
        }
        assertThat(read.tags("mathematics", "小明问", "", 0).tags()).hasSizeLessThan(5);
      } catch (XuebanException e) {
        assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT);
        corrupt++;
      }
    }
    assertThat(corrupt).isGreaterThan(5);
    byte[] cut = MODEL.toBytes();
    cut[7] = 4;
    assertThatThrownBy(() -> TagModel.read(cut, List::of)).hasMessageContaining("this version");
  }

  @Test
  void vectorsOfAThousandEntries_areMadeOnce() {
    AtomicInteger made = new AtomicInteger();
    Embedder counted =
        new Embedder() {
          @Override
          public String id() {
            return BLOCKS.id();
          }

          @Override
          public int dimension() {
            return BLOCKS.dimension();
          }

          @Override
          public float[] embed(String text, TextRole role) {
            made.incrementAndGet();
            return BLOCKS.embed(text, role);
          }

          @Override
          public void close() {}
        };
    VectorReader reader = VectorReader.serving(counted);
    List<LabelledText> entries =
        IntStream.range(0, 1_000)
            .mapToObj(i -> new LabelledText("mathematics", "问" + i, "答" + i, List.of()))
            .toList();
    entries.forEach(reader::of); // as they arrive
    entries.forEach(reader::of); // as they are indexed
    assertThat(made).hasValue(2_000);
  }

  @Test
  void blankSolution_isNone() {
    LabelledText blank = new LabelledText("mathematics", "小明问", " \n　", List.of());
    assertThat(blank.whole()).isEqualTo("小明问");
    assertThat(ReadText.of(blank).bare()).isTrue();
    assertThat(VectorReader.serving(BLOCKS).of(blank).bare()).isTrue();
    for (LabelledText text : texts(20, 5)) {
      assertThat(MODEL.tags("mathematics", text.text(), " \n", 0))
          .isEqualTo(MODEL.tags("mathematics", text.text(), "", 0));
    }
  }

  @Test
  void rowsOfOtherEvidence_areNotWeighed() {
    LabelledText text = texts(1, 5).getFirst();
    SubjectTexts texts = MODEL.texts("mathematics", text.text()).orElseThrow();
    TagCandidates candidates = texts.candidates(text);
    Growth growth = new Growth(1, 2, 1, .1, 1, 0, 1, 1, 1, 1);
    for (int columns : new int[] {TagEvidence.WITH_MEANING, TagEvidence.COUNT - 1}) {
      BoostedTrees trees = BoostedTrees.grow(new float[columns][2], new float[] {0, 1}, growth);
      assertThatThrownBy(() -> candidates.tags(trees, texts, 0, false))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll(" %d".formatted(columns), " %d ".formatted(TagEvidence.COUNT));
    }
  }

  @Test
  void cosines_leaveOutWhatAllHaveInCommon() {
    VectorTable table =
        VectorTable.of(List.of(new float[] {1, .5f}, new float[] {1, -.5f}, new float[] {1, 0}));
    assertThat(table.cosines(new float[] {1, .1f})).containsExactly(1, -1, 0);
    assertThat(table.cosines()[0]).containsExactly(1, -1, 0);
  }
}
