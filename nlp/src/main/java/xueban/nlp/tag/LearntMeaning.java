package xueban.nlp.tag;

import static java.util.Objects.requireNonNull;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import xueban.model.trees.BoostedTrees;
import xueban.nlp.Embedder;

/**
 * What was learnt from the vectors of texts, and trees that weigh it beside the other evidence.
 *
 * @param embedder id of what made the vectors: others do not compare with them
 * @param subjects all that the model knows, in its order
 * @param trees of {@link TagEvidence#WITH_MEANING} columns
 */
record LearntMeaning(String embedder, Map<String, SubjectMeaning> subjects, BoostedTrees trees) {
  LearntMeaning {
    subjects = Collections.unmodifiableMap(new LinkedHashMap<>(subjects));
  }

  /** Returns whether its vectors compare with those of an embedder. */
  boolean fits(Embedder other) {
    return embedder.equals(other.id())
        && subjects.values().stream().allMatch(s -> s.numbers() == other.dimension());
  }

  /** Returns the candidates of a text of a subject with what the vectors say of them. */
  TagCandidates beside(
      String subject, TagCandidates candidates, TextVectors text, SubjectTexts texts) {
    SubjectMeaning of = requireNonNull(subjects.get(subject), "all subjects have vectors");
    return of.beside(candidates, text, texts);
  }

  void write(DataOutputStream out) throws IOException {
    TagBytes.write(out, embedder);
    for (SubjectMeaning subject : subjects.values()) {
      subject.write(out);
    }
    TagBytes.write(out, trees);
  }

  /**
   * @param texts the model's subjects, in its order
   */
  static LearntMeaning read(DataInputStream in, Map<String, SubjectTexts> texts)
      throws IOException {
    String embedder = TagBytes.text(in);
    Map<String, SubjectMeaning> subjects = new LinkedHashMap<>();
    for (Map.Entry<String, SubjectTexts> subject : texts.entrySet()) {
      SubjectTexts of = subject.getValue();
      subjects.put(subject.getKey(), SubjectMeaning.read(in, of.size(), of.ids().size()));
    }
    return new LearntMeaning(embedder, subjects, TagBytes.trees(in, TagEvidence.WITH_MEANING));
  }
}
