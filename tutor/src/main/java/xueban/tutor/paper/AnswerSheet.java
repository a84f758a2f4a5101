package xueban.tutor.paper;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xueban.Ids;
import xueban.XuebanException;

/**
 * What one learner wrote on one version of a paper 答卷.
 *
 * @param id makes recording idempotent: the response to a number has the event id {@code
 *     id.number}; at most {@value #MAX_ID} characters
 * @param version name of the version, such as B
 * @param answers each number at most once; numbers that are not here were not recorded
 * @param at when it was written, or null for now
 */
public record AnswerSheet(
    String id,
    String paper,
    String version,
    String learner,
    List<SheetAnswer> answers,
    @Nullable Instant at) {
  /** Longest id, so that a number fits behind it. */
  public static final int MAX_ID = Ids.MAX_LENGTH - 12;

  public AnswerSheet {
    Ids.require("paper_id", paper);
    Ids.require("version", version);
    Ids.require("learner", learner);
    id = id.isEmpty() ? "paper.%s.%s".formatted(paper, version) : Ids.require("sheet_id", id);
    if (id.length() > MAX_ID) {
      throw XuebanException.invalid(
          "sheet_id",
          "\"%s\" has %d characters; give one of at most %d.".formatted(id, id.length(), MAX_ID));
    }
    answers = List.copyOf(answers);
    Set<Integer> numbers = new HashSet<>();
    for (SheetAnswer answer : answers) {
      if (!numbers.add(answer.number())) {
        throw XuebanException.invalid(
            "answers", "have number %d twice; give each once.".formatted(answer.number()));
      }
    }
  }

  /** Returns a sheet whose id says paper and version: a learner has one of each. */
  public static AnswerSheet of(
      String paper, String version, String learner, SheetAnswer... answers) {
    return new AnswerSheet("", paper, version, learner, List.of(answers), null);
  }

  /** Returns the event id of the response to a number. */
  public String eventId(int number) {
    return id + "." + number;
  }
}
