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
import java.util.Arrays;
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
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.TextTagger;
import xueban.nlp.TextTags;

/**
 * Tags texts with concepts as people tagged others, learnt by a {@link TagTrainer}. Immutable, safe
 * for concurrent use.
 */
public final class TagModel implements TextTagger {
  private static final int MOST_SUBJECTS = 1 << 16;
  private static final int DIGEST = 32;

  /** Version 2 of the format and of the evidence; version 3 has vectors behind it. */
  private static final byte[] MAGIC = {'X', 'T', 'A', 'G', 0, 0, 0, 2};

  private static final byte[] MAGIC_WITH_MEANING = {'X', 'T', 'A', 'G', 0, 0, 0, 3};

  private final Map<String, SubjectTexts> subjects;
  private final BoostedTrees trees;
  private final @Nullable LearntMeaning meaning;
  private final @Nullable VectorReader vectors;
  private final Set<String> everyConcept;
  private final String digest; // of all that is written, hexadecimal

  /**
   * @param trees of {@link TagEvidence#COUNT} columns
   * @param meaning of the same subjects, or null if nothing was learnt from vectors
   */
  TagModel(
      Map<String, SubjectTexts> subjects, BoostedTrees trees, @Nullable LearntMeaning meaning) {
    this.subjects = new LinkedHashMap<>(subjects);
    this.trees = trees;
    this.meaning = meaning;
    vectors = null;
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

  private TagModel(TagModel model, VectorReader vectors) {
    subjects = model.subjects;
    trees = model.trees;
    meaning = model.meaning;
    everyConcept = model.everyConcept;
    digest = model.digest;
    this.vectors = vectors;
  }

  /**
   * Returns the model with what makes vectors of the texts it is asked about; as it is, if it has
   * learnt from none or from another embedder's: then it goes by characters alone, see {@link
   * #lackedEmbedder}.
   */
  public TagModel with(Embedder embedder) {
    return meaning != null && meaning.fits(embedder) ? with(VectorReader.serving(embedder)) : this;
  }

  /** Returns the model with a reader of the embedder that it has learnt from. */
  TagModel with(VectorReader reader) {
    return new TagModel(this, reader);
  }

  @Override
  public boolean embeds() {
    return vectors != null;
  }

  /** Returns the id of the embedder whose vectors it has learnt from; empty if from none. */
  public Optional<String> embedder() {
    return Optional.ofNullable(meaning).map(LearntMeaning::embedder);
  }

  /**
   * Returns the id of the embedder whose vectors it has learnt from, if it has to tag without;
   * empty if it lacks nothing.
   */
  public Optional<String> lackedEmbedder() {
    return vectors == null ? embedder() : Optional.empty();
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
    boolean part = lackedEmbedder().isPresent(); // says other things than all of it
    return "tags-" + digest.substring(0, 12) + (part ? "-characters" : "");
  }

  /** Without a subject, that of the nearest text is taken; of an unknown one nothing is said. */
  @Override
  public TextTags tags(String subject, String text, String solution, double least) {
    String known = subject(subject, text);
    @Nullable SubjectTexts texts = subjects.get(known);
    if (texts == null) {
      return TextTags.NONE;
    }
    LabelledText asked = new LabelledText(subject, text, solution, List.of());
    TagCandidates candidates = texts.candidates(asked);
    if (candidates.rows().isEmpty()) {
      return TextTags.NONE;
    }
    BoostedTrees weighing = trees;
    if (meaning != null && vectors != null) {
      candidates = meaning.beside(known, candidates, vectors.of(asked), texts);
      weighing = meaning.trees();
    }
    boolean english = Language.of(text) == Language.ENGLISH;
    return new TextTags(
        candidates.tags(weighing, texts, least, english),
        subject.isEmpty() ? everyConcept : texts.ids());
  }

  /** Returns what it compares such a text with, or empty if it knows nothing of the kind. */
  Optional<SubjectTexts> texts(String subject, String text) {
    return Optional.ofNullable(subjects.get(subject(subject, text)));
  }

  /** Returns the subject, or if none is given that of the nearest text, or empty. */
  private String subject(String subject, String text) {
    if (!subject.isEmpty() || subjects.containsKey(subject)) {
      return subject;
    }
    Grams grams = Grams.of(text);
    float nearest = 0;
    String found = "";
    for (Map.Entry<String, SubjectTexts> one : subjects.entrySet()) {
      float here = one.getValue().nearest(grams);
      if (here > nearest) {
        nearest = here;
        found = one.getKey();
      }
    }
    return found;
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

  /** Returns the subjects that the model knows. */
  public List<String> subjects() {
    return List.copyOf(subjects.keySet());
  }

  /** Returns the model as bytes, at most 2 GB; {@link #read} reads it. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      bytes.write(meaning == null ? MAGIC : MAGIC_WITH_MEANING);
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
    TagBytes.write(out, trees);
    if (meaning != null) {
      meaning.write(out);
    }
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
    byte[] magic = Arrays.copyOf(bytes, MAGIC.length);
    boolean withMeaning = Arrays.equals(MAGIC_WITH_MEANING, magic);
    if (length < 0 || !(withMeaning || Arrays.equals(MAGIC, magic))) {
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
      BoostedTrees trees = TagBytes.trees(in, TagEvidence.COUNT);
      @Nullable LearntMeaning meaning = withMeaning ? LearntMeaning.read(in, subjects) : null;
      if (in.available() > 0) {
        throw corrupt("something stands behind it", null);
      }
      return new TagModel(subjects, trees, meaning);
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
