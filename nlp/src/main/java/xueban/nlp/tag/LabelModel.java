package xueban.nlp.tag;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * Says what one thing of a text is, such as its type, as people said it of others: learnt by a
 * {@link LabelTrainer}. Immutable, safe for concurrent use.
 */
public final class LabelModel {
  /** Least probability at which a label is worth telling, in [0, 1]: more likely right than not. */
  public static final double SURE = .5;

  private static final int MAGIC = 0x584c4231; // XLB and the version of the format
  private static final int MOST_SUBJECTS = 1 << 16;

  private final Map<String, SubjectLabels> subjects;

  LabelModel(Map<String, SubjectLabels> subjects) {
    this.subjects = new LinkedHashMap<>(subjects);
  }

  /**
   * Returns the likeliest label; empty if nothing was learnt of the subject, or of what the text
   * has.
   *
   * @param solution answer and analysis, or empty
   */
  public Optional<LikelyLabel> label(String subject, String text, String solution) {
    return Optional.ofNullable(subjects.get(requireNonNull(subject, "subject")))
        .flatMap(labels -> labels.label(grams(text, solution)));
  }

  /** Returns the n-grams of what is read of a text. */
  static Grams grams(String text, String solution) {
    return Grams.of(solution.isEmpty() ? text : text + '\n' + solution);
  }

  /** Returns the model as bytes; {@link #read} reads it. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(subjects.size());
      for (Map.Entry<String, SubjectLabels> subject : subjects.entrySet()) {
        TagBytes.write(out, subject.getKey());
        subject.getValue().write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a model; its folder checks that no bit has changed.
   *
   * @throws XuebanException {@code CORRUPT} if the bytes are no model, or one of another version
   */
  public static LabelModel read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      TagBytes.expect(in, MAGIC, "as the format");
      Map<String, SubjectLabels> subjects = new LinkedHashMap<>();
      int count = TagBytes.count(in, MOST_SUBJECTS, 1);
      for (int i = 0; i < count; i++) {
        subjects.put(TagBytes.text(in), SubjectLabels.read(in));
      }
      if (in.available() > 0) {
        throw corrupt("they go on after the end", null);
      }
      return new LabelModel(subjects);
    } catch (IOException e) {
      throw corrupt(String.valueOf(e.getMessage()), e);
    }
  }

  private static XuebanException corrupt(String what, @Nullable Exception cause) {
    return new XuebanException(
        ErrorCode.CORRUPT,
        "These bytes are no whole model of labels (%s). Train it again, or copy it again."
            .formatted(what),
        cause);
  }
}
