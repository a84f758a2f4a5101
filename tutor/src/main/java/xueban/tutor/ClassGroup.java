package xueban.tutor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import xueban.Ids;
import xueban.XuebanException;

/**
 * A class 班级 and who is in it.
 *
 * @param id such as {@code sunshine-8-2}
 * @param name as people say it
 * @param grade 1 to 12
 * @param subject subject that is taught, or empty for all
 * @param learners learner ids, each once, in the teacher's order
 */
public record ClassGroup(String id, String name, int grade, String subject, List<String> learners) {
  /** Most learners of one class. */
  public static final int MAX_LEARNERS = 500;

  public ClassGroup {
    Ids.require("class_id", id);
    if (name.isBlank()) {
      throw XuebanException.invalid("name", "is empty for class " + id + "; give it a name.");
    }
    if (grade < 1 || grade > 12) {
      throw XuebanException.invalid(
          "grade", "%d of class %s must be in 1..12.".formatted(grade, id));
    }
    learners = learners.stream().distinct().toList();
    if (learners.size() > MAX_LEARNERS) {
      throw XuebanException.invalid(
          "learners",
          "%d are too many; a class has at most %d.".formatted(learners.size(), MAX_LEARNERS));
    }
    learners.forEach(learner -> Ids.require("learners", learner));
  }

  /**
   * Returns a name for all that it says: 16 hexadecimal digits, the same for equal classes, others
   * after any change.
   */
  public String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      // No id has a blank in it, and the name comes last.
      String all = String.join(" ", learners) + "\n" + grade + "\n" + subject + "\n" + name;
      return HexFormat.of().formatHex(digest.digest(all.getBytes(UTF_8)), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** Returns the class without a learner. */
  ClassGroup without(String learner) {
    return new ClassGroup(
        id, name, grade, subject, learners.stream().filter(l -> !l.equals(learner)).toList());
  }
}
