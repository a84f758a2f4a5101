package xueban.nlp.tag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.nlp.Language;
import xueban.nlp.MeaningFinder;
import xueban.nlp.TaggedConcept;

/**
 * Which concept a search means without naming it, by the words of the texts that people gave to
 * each: questions and their solutions say how a concept is spoken of. Immutable, safe for
 * concurrent use.
 */
public final class TextMeanings implements MeaningFinder {
  /** Texts of a concept without which it is not learnt. */
  static final int LEAST_TEXTS = 2;

  private static final int MAGIC = 0x58544d32; // XTM and the version of the format
  private static final String EVIDENCE = "有这样文字的资源属于它";

  // Chosen on the dev half of the written queries, see the module's RATIONALE.
  private static final double SATURATION = 10;
  private static final int MOST_OF_TEXT = 3;
  private static final double TEMPERATURE = .07; // of the best score
  private static final double LEAST_SHARE = .1;

  /** Texts of a concept with which it is believed by half. */
  private static final double HALF_BELIEVED = 10;

  private static final Comparator<TaggedConcept> LIKELIEST =
      Comparator.comparingDouble(TaggedConcept::probability)
          .reversed()
          .thenComparing(TaggedConcept::concept);

  private final List<String> concepts;
  private final int[] texts; // of each concept
  private final ConceptGrams grams;

  private TextMeanings(List<String> concepts, int[] texts, ConceptGrams grams) {
    this.concepts = List.copyOf(concepts);
    this.texts = texts;
    this.grams = grams;
  }

  /**
   * Returns what texts say of their concepts; empty if fewer than two concepts have two texts, or
   * more than {@value ConceptGrams#MOST_CONCEPTS} have.
   */
  public static Optional<TextMeanings> of(List<LabelledText> texts) {
    Map<String, List<String>> said = new TreeMap<>();
    for (LabelledText text : texts) {
      for (String concept : text.concepts()) {
        said.computeIfAbsent(concept, c -> new ArrayList<>()).add(text.whole());
      }
    }
    said.values().removeIf(of -> of.size() < LEAST_TEXTS);
    if (said.size() < 2 || said.size() > ConceptGrams.MOST_CONCEPTS) {
      return Optional.empty();
    }
    return Optional.of(
        new TextMeanings(
            List.copyOf(said.keySet()),
            said.values().stream().mapToInt(List::size).toArray(),
            ConceptGrams.of(List.copyOf(said.values()), SATURATION, MOST_OF_TEXT)));
  }

  /**
   * {@inheritDoc} The probabilities are a softmax over the concepts that pass, of scores over the
   * best one, less the {@code 1/m} that each of m such concepts has by chance, stretched to [0, 1];
   * times {@code n / (n + 10)} for a concept of n texts: where few texts were learnt from, what is
   * asked for is often not among the concepts. A question that fits many about equally well means
   * none; nor does one mean a concept of whose texts it has less than a tenth, or of few concepts
   * less than {@code 1/m}. Nothing if fewer than two pass, or the question is not Chinese: pairs of
   * letters tell little.
   */
  @Override
  public List<TaggedConcept> find(String question, Predicate<String> among, int most) {
    int[] passing =
        IntStream.range(0, texts.length).filter(c -> among.test(concepts.get(c))).toArray();
    if (passing.length < 2 || Language.of(question) != Language.CHINESE) {
      return List.of();
    }
    double[] scores = grams.scores(question);
    double top = IntStream.of(passing).mapToDouble(c -> scores[c]).max().orElse(0);
    if (top <= 0) {
      return List.of();
    }
    double sum = IntStream.of(passing).mapToDouble(c -> fit(scores[c], top)).sum();
    double chance = 1.0 / passing.length;
    double[] shares = grams.shares(question);
    return IntStream.of(passing)
        .filter(c -> shares[c] >= Math.max(LEAST_SHARE, chance))
        .mapToObj(c -> tagged(c, (fit(scores[c], top) / sum - chance) / (1 - chance)))
        .flatMap(Optional::stream)
        .sorted(LIKELIEST)
        .limit(most)
        .toList();
  }

  private Optional<TaggedConcept> tagged(int concept, double fit) {
    return fit <= 0
        ? Optional.empty()
        : Optional.of(new TaggedConcept(concepts.get(concept), believed(concept) * fit, EVIDENCE));
  }

  private double believed(int concept) {
    return texts[concept] / (texts[concept] + HALF_BELIEVED);
  }

  private static double fit(double score, double top) {
    return Math.exp((score / top - 1) / TEMPERATURE);
  }

  /** Returns all of it as bytes; {@link #read} reads it. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(concepts.size());
      for (String concept : concepts) {
        TagBytes.write(out, concept);
      }
      for (int of : texts) {
        out.writeInt(of);
      }
      grams.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what was written; its folder checks that no bit has changed.
   *
   * @throws XuebanException {@code CORRUPT} if the bytes are something else, or of another version
   */
  public static TextMeanings read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      TagBytes.expect(in, MAGIC, "as the format");
      List<String> concepts = new ArrayList<>();
      int count = TagBytes.count(in, ConceptGrams.MOST_CONCEPTS, Integer.BYTES);
      for (int i = 0; i < count; i++) {
        concepts.add(TagBytes.text(in));
      }
      int[] texts = new int[count];
      for (int c = 0; c < count; c++) {
        texts[c] = TagBytes.count(in, Integer.MAX_VALUE, 0);
      }
      ConceptGrams grams = ConceptGrams.read(in, count);
      if (in.available() > 0) {
        throw corrupt("they go on after the end", null);
      }
      return new TextMeanings(concepts, texts, grams);
    } catch (IOException e) {
      throw corrupt(String.valueOf(e.getMessage()), e);
    }
  }

  private static XuebanException corrupt(String what, @Nullable Exception cause) {
    return new XuebanException(
        ErrorCode.CORRUPT,
        "These bytes do not say what searches mean (%s). Train it again, or copy it again."
            .formatted(what),
        cause);
  }
}
