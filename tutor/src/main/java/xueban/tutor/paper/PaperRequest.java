package xueban.tutor.paper;

import static java.util.Objects.requireNonNull;

import xueban.Ids;
import xueban.XuebanException;

/**
 * What paper to make.
 *
 * @param id makes the call idempotent; empty to let xueban make one
 * @param classId the class it is for, or empty: then difficulty is that of a typical learner
 * @param title at most 100 characters; empty to make one from the rows
 */
public record PaperRequest(String id, String classId, String title, Blueprint blueprint) {
  public PaperRequest {
    if (!id.isEmpty()) {
      Ids.require("paper_id", id);
    }
    if (!classId.isEmpty()) {
      Ids.require("class_id", classId);
    }
    if (title.length() > 100) {
      throw XuebanException.invalid("title", "has " + title.length() + " characters; at most 100.");
    }
    requireNonNull(blueprint, "blueprint");
  }

  /** Returns a request for a class, or for none if it is empty, with all else made up. */
  public static PaperRequest of(String classId, Blueprint blueprint) {
    return new PaperRequest("", classId, "", blueprint);
  }

  public PaperRequest withId(String newId) {
    return new PaperRequest(newId, classId, title, blueprint);
  }
}
