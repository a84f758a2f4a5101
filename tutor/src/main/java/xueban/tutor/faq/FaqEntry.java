package xueban.tutor.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xueban.Ids;
import xueban.XuebanException;

/**
 * A question of the help centre and its answer.
 *
 * @param id such as {@code help.change-password}
 * @param question as people ask it, 1 to 200 characters
 * @param wordings other ways to ask it, at most 20 of 1 to 200 characters, none twice
 * @param answer what is answered, word for word, 1 to 5,000 characters
 * @param audiences for whom, ascending, each once; empty for everyone
 * @param language BCP 47, such as {@code zh}
 * @param revision from 1; the store counts it up when the content changes
 */
public record FaqEntry(
    String id,
    String question,
    List<String> wordings,
    String answer,
    List<FaqAudience> audiences,
    String language,
    int revision) {
  /** Longest question or wording, in UTF-16 units. */
  public static final int MAX_QUESTION = 200;

  /** Longest answer, in UTF-16 units. */
  public static final int MAX_ANSWER = 5_000;

  /** Most wordings beside the question. */
  public static final int MAX_WORDINGS = 20;

  public FaqEntry {
    Ids.require("id", id);
    text("question", question, MAX_QUESTION);
    wordings = wordings.stream().distinct().toList();
    if (wordings.size() > MAX_WORDINGS) {
      throw XuebanException.invalid(
          "wordings",
          "are %d; an entry has at most %d. Leave out those that are nearly alike."
              .formatted(wordings.size(), MAX_WORDINGS));
    }
    wordings.forEach(wording -> text("wordings", wording, MAX_QUESTION));
    text("answer", answer, MAX_ANSWER);
    audiences = audiences.stream().distinct().sorted().toList();
    if (language.isBlank()) {
      throw XuebanException.invalid("language", "is empty; give zh or en.");
    }
    if (revision < 1) {
      throw XuebanException.invalid("revision", revision + " must be at least 1.");
    }
  }

  private static void text(String field, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      throw XuebanException.invalid(
          field,
          "has %d characters; it has 1 to %d, not all blank.".formatted(text.length(), most));
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
      throw XuebanException.invalid(field, "holds a control character; remove it.");
    }
  }

  /** Returns an entry for everyone, in Chinese. */
  public static FaqEntry of(String id, String question, List<String> wordings, String answer) {
    return new FaqEntry(id, question, wordings, answer, List.of(), "zh", 1);
  }

  /** Returns the question and then its other wordings. */
  public List<String> allWordings() {
    List<String> all = new ArrayList<>(List.of(question));
    all.addAll(wordings);
    return List.copyOf(all);
  }

  /** Returns whether it is for who asks; empty if it is not known who asks. */
  public boolean isFor(Optional<FaqAudience> audience) {
    return audiences.isEmpty() || audience.isEmpty() || audiences.contains(audience.get());
  }

  public FaqEntry withRevision(int newRevision) {
    return new FaqEntry(id, question, wordings, answer, audiences, language, newRevision);
  }

  /** Returns whether the two say the same; the revision does not count. */
  public boolean sameContentAs(FaqEntry other) {
    return equals(other.withRevision(revision));
  }
}
