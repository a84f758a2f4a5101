package xueban.nlp.tag;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.trees.BoostedTrees;
import xueban.nlp.Language;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextTagger;
import xueban.nlp.TextTags;

/**
 * Tags texts with concepts as people tagged others, learnt by a {@link TagTrainer}. Immutable, safe
 * for concurrent use.
 */
public final class TagModel implements TextTagger {
  private static final int REASONS = 2;
  private static final int MOST_SUBJECTS = 1 << 16;
  private static final int DIGEST = 32;

  /** The last is the version of the format and of the evidence. */
  private static final byte[] MAGIC = {'X', 'T', 'A', 'G', 0, 0, 0, 2};

  private final Map<String, SubjectTexts> subjects;
  private final BoostedTrees trees;
  private final Set<String> everyConcept;
  private final String digest; // of all that is written, hexadecimal

  TagModel(Map<String, SubjectTexts> subjects, BoostedTrees trees) {
    this.subjects = new LinkedHashMap<>(subjects);
    this.trees = trees;
    everyConcept =
        subjects.values().stream()
            .flatMap(texts -> texts.ids().stream())
            .collect(Collectors.toUnmodifiableSet());
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      writeBody(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    this.digest = HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String version() {
    return "tags-" + digest.substring(0, 12);
  }

  /** Without a subject, that of the nearest text is taken; of an unknown one nothing is said. */
  @Override
  public TextTags tags(String subject, String text, String solution, double least) {
    Optional<SubjectTexts> texts = texts(subject, text);
    if (texts.isEmpty()) {
      return TextTags.NONE;
    }
    TagCandidates candidates =
        texts.get().candidates(new LabelledText(subject, text, solution, List.of()));
    if (candidates.rows().isEmpty()) {
      return TextTags.NONE;
    }
    boolean english = Language.of(text) == Language.ENGLISH;
    return new TextTags(
        tags(texts.get(), candidates, least, english),
        subject.isEmpty() ? everyConcept : texts.get().ids());
  }

  /** Returns what it compares such a text with, or empty if it knows nothing of the kind. */
  Optional<SubjectTexts> texts(String subject, String text) {
    if (!subject.isEmpty() || subjects.containsKey(subject)) {
      return Optional.ofNullable(subjects.get(subject));
    }
    Grams grams = Grams.of(text);
    float nearest = 0;
    @Nullable SubjectTexts found = null;
    for (SubjectTexts texts : subjects.values()) {
      float here = texts.nearest(grams);
      if (here > nearest) {
        nearest = here;
        found = texts;
      }
    }
    return Optional.ofNullable(found);
  }

  private List<TaggedConcept> tags(
      SubjectTexts texts, TagCandidates candidates, double least, boolean english) {
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
        tags.add(new TaggedConcept(id, probability, reasons(parts, english)));
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

  private static String reasons(double[] parts, boolean english) {
    float[] speaks = new float[parts.length];
    for (int i = 0; i < speaks.length; i++) {
      speaks[i] = (float) parts[i];
    }
    return Arrays.stream(TagCandidates.best(speaks, speaks.length))
        .filter(place -> speaks[place] > 0)
        .mapToObj(place -> TagEvidence.ALL_IN_ORDER.get(place).reason(english))
        .filter(reason -> !reason.isEmpty())
        .distinct()
        .limit(REASONS)
        .collect(Collectors.joining(" · "));
  }

  /** Returns the subjects that the model knows. */
  public List<String> subjects() {
    return List.copyOf(subjects.keySet());
  }

  /** Returns the model as bytes, at most 2 GB; {@link #read} reads it. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      bytes.write(MAGIC);
      writeBody(bytes);
      bytes.write(HexFormat.of().parseHex(digest));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private void writeBody(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to, 1 << 16));
    out.writeInt(subjects.size());
    for (Map.Entry<String, SubjectTexts> subject : subjects.entrySet()) {
      TagBytes.write(out, subject.getKey());
      subject.getValue().write(out);
    }
    byte[] grown = trees.toBytes();
    out.writeInt(grown.length);
    out.write(grown);
    out.flush();
  }

  /**
   * Reads a model.
   *
   * @param namesOf name and aliases of a concept, by its id
   * @throws XuebanException {@code CORRUPT} if the bytes are no model, or one of another version
   */
  public static TagModel read(byte[] bytes, Function<String, List<String>> namesOf) {
    int length = bytes.length - MAGIC.length - DIGEST;
    if (length < 0 || !Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length)) {
      throw corrupt("they do not begin as a model of this version does", null);
    }
    MessageDigest digest = sha256();
    digest.update(bytes, MAGIC.length, length);
    if (!Arrays.equals(
        digest.digest(), Arrays.copyOfRange(bytes, bytes.length - DIGEST, bytes.length))) {
      throw corrupt("their checksum is another", null);
    }
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, MAGIC.length, length))) {
      int count = TagBytes.count(in, MOST_SUBJECTS, 1);
      Map<String, SubjectTexts> subjects = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        subjects.put(TagBytes.text(in), SubjectTexts.read(in, namesOf));
      }
      byte[] grown = in.readNBytes(TagBytes.count(in, Integer.MAX_VALUE, 1));
      BoostedTrees trees = BoostedTrees.ofBytes(grown);
      if (trees.columns() != TagEvidence.COUNT || in.available() > 0) {
        throw corrupt("its trees look at other evidence", null);
      }
      return new TagModel(subjects, trees);
    } catch (IOException e) {
      throw corrupt(String.valueOf(e.getMessage()), e);
    }
  }

  private static XuebanException corrupt(String what, @Nullable Exception cause) {
    return new XuebanException(
        ErrorCode.CORRUPT,
        "These bytes are no whole tag model (%s). Train it again, or copy it again."
            .formatted(what),
        cause);
  }
}
