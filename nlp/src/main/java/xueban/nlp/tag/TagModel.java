package xueban.nlp.tag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.trees.BoostedTrees;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextTagger;

/**
 * Tags texts with concepts as people tagged others, learnt by a {@link TagTrainer}. Immutable, safe
 * for concurrent use.
 */
public final class TagModel implements TextTagger {
  private static final int REASONS = 2;

  private final Map<String, SubjectTexts> subjects;
  private final BoostedTrees trees;
  private final String version;

  TagModel(Map<String, SubjectTexts> subjects, BoostedTrees trees) {
    this.subjects = new LinkedHashMap<>(subjects);
    this.trees = trees;
    version = version(subjects, trees);
  }

  /** The trees depend on every text: their digest tells models apart. */
  private static String version(Map<String, SubjectTexts> subjects, BoostedTrees trees) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      subjects.forEach((subject, texts) -> digest.update((subject + texts.ids()).getBytes(UTF_8)));
      return "tags-" + HexFormat.of().formatHex(digest.digest(trees.toBytes()), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String version() {
    return version;
  }

  /** Of an unknown or empty subject, the one with the nearest text is taken. */
  @Override
  public List<TaggedConcept> tags(String subject, String text, String solution, double least) {
    Optional<SubjectTexts> texts = texts(subject, text);
    return texts.isEmpty()
        ? List.of()
        : tags(texts.get(), new LabelledText(subject, text, solution, List.of()), least);
  }

  private Optional<SubjectTexts> texts(String subject, String text) {
    return subjects.containsKey(subject)
        ? Optional.of(subjects.get(subject))
        : subjects.values().stream().max(Comparator.comparingDouble(texts -> texts.nearest(text)));
  }

  private List<TaggedConcept> tags(SubjectTexts texts, LabelledText text, double least) {
    TagCandidates candidates = texts.candidates(text);
    List<TaggedConcept> tags = new ArrayList<>();
    for (int i = 0; i < candidates.rows().size(); i++) {
      double[] parts = trees.contributions(candidates.rows().get(i));
      double sum = trees.bias();
      for (double part : parts) {
        sum += part;
      }
      double probability = BoostedTrees.probability(sum);
      if (probability >= least) {
        String id = texts.id(candidates.concepts().get(i));
        tags.add(new TaggedConcept(id, probability, reasons(parts)));
      }
    }
    tags.sort(
        Comparator.comparingDouble(TaggedConcept::probability)
            .reversed()
            .thenComparing(TaggedConcept::concept));
    return tags;
  }

  /**
   * Returns what plain kernel ridge regression on the character n-grams of question and solution
   * says, without any other evidence and not calibrated: what a simpler tagger would have.
   *
   * @return concept to about 1 for one that the text has and about 0 for one that it has not
   */
  public Map<String, Double> regression(String subject, String text, String solution) {
    Map<String, Double> said = new LinkedHashMap<>();
    texts(subject, text)
        .ifPresent(
            texts -> {
              float[] values =
                  texts.regression(new LabelledText(subject, text, solution, List.of()));
              for (int i = 0; i < values.length; i++) {
                said.put(texts.id(i), (double) values[i]);
              }
            });
    return said;
  }

  private static String reasons(double[] parts) {
    float[] speaks = new float[parts.length];
    for (int i = 0; i < speaks.length; i++) {
      speaks[i] = (float) parts[i];
    }
    StringBuilder words = new StringBuilder();
    for (int place : TagCandidates.best(speaks, REASONS)) {
      if (speaks[place] > 0) {
        words
            .append(words.isEmpty() ? "" : " · ")
            .append(TagEvidence.ALL_IN_ORDER.get(place).description);
      }
    }
    return words.toString();
  }

  /**
   * Returns the tags worth giving: as many of the likeliest as make the expected F1 greatest, which
   * is 2 · Σ p of those given / (number given + Σ p of all) to good approximation.
   *
   * @param tags the likeliest first, down to small probabilities
   */
  public static List<TaggedConcept> chosen(List<TaggedConcept> tags) {
    double all = tags.stream().mapToDouble(TaggedConcept::probability).sum();
    double given = 0;
    double best = 0;
    int count = 0;
    for (int i = 0; i < tags.size(); i++) {
      given += tags.get(i).probability();
      double expected = 2 * given / (i + 1 + all);
      if (expected > best) {
        best = expected;
        count = i + 1;
      }
    }
    return tags.subList(0, count);
  }

  /** Returns the subjects that the model knows. */
  public List<String> subjects() {
    return List.copyOf(subjects.keySet());
  }

  /** Writes the model; {@link #read} reads it. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(subjects.size());
      for (Map.Entry<String, SubjectTexts> subject : subjects.entrySet()) {
        out.writeUTF(subject.getKey());
        subject.getValue().write(out);
      }
      byte[] grown = trees.toBytes();
      out.writeInt(grown.length);
      out.write(grown);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a model.
   *
   * @param namesOf name and aliases of a concept, by its id
   * @throws XuebanException {@code CORRUPT} if the bytes are no model
   */
  public static TagModel read(byte[] bytes, Function<String, List<String>> namesOf) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int count = TagBytes.count(in, 1 << 16);
      Map<String, SubjectTexts> subjects = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        String subject = in.readUTF();
        subjects.put(subject, SubjectTexts.read(in, namesOf));
      }
      byte[] grown = in.readNBytes(TagBytes.count(in, in.available()));
      return new TagModel(subjects, BoostedTrees.ofBytes(grown));
    } catch (IOException e) {
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "These bytes are no whole tag model (%s). Train it again, or copy it again."
              .formatted(e.getMessage()),
          e);
    }
  }
}
