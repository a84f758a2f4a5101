package xueban.tutor;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * How long written homework may take a day, all subjects together: not at all in grades 1 and 2, 60
 * minutes in grades 3 to 6, 90 minutes from grade 7 on.
 *
 * <p>Source: 中共中央办公厅、国务院办公厅《关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见》(2021), which speaks of compulsory
 * education; unlike it, grades 10 to 12 have the limit of grade 9.
 *
 * @param cap most time a learner may need
 * @param left what the grade allows a day, less what was given without xueban
 * @param notes what a teacher should know of how it came about
 */
record HomeworkLimits(Duration cap, Duration left, List<String> notes) {
  HomeworkLimits {
    notes = List.copyOf(notes);
  }

  /** Returns the cap for a learner who has been given so much for that day here already. */
  Duration capAfter(Duration given) {
    Duration rest = left.minus(given);
    return rest.isNegative() ? Duration.ZERO : rest.compareTo(cap) < 0 ? rest : cap;
  }

  /**
   * Returns what a class may be given for a day here: what the grade allows, less what was given
   * without xueban; never below zero.
   */
  static Duration ofDay(ClassGroup group, Duration givenElsewhere) {
    Duration left = ofGrade(group.grade()).minus(givenElsewhere);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Duration ofGrade(int grade) {
    return grade <= 2 ? Duration.ZERO : Duration.ofMinutes(grade <= 6 ? 60 : 90);
  }

  /**
   * Returns the cap for a request.
   *
   * @throws XuebanException {@code NOT_ALLOWED_NOW} if the grade has no written homework or other
   *     subjects have used up its time
   */
  static HomeworkLimits of(ClassGroup group, HomeworkRequest request) {
    Duration limit = ofGrade(group.grade());
    if (limit.isZero()) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "Class %s is in grade %d, which has no written homework. Maybe practise in class instead."
              .formatted(group.id(), group.grade()));
    }
    Duration left = limit.minus(request.givenElsewhere());
    if (left.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "%d minutes were given elsewhere already; grade %d has %d a day. Maybe choose another day."
              .formatted(request.givenElsewhere().toMinutes(), group.grade(), limit.toMinutes()));
    }
    @Nullable Duration wanted = request.cap();
    if (wanted == null || wanted.compareTo(left) <= 0) {
      return new HomeworkLimits(wanted == null ? left : wanted, left, List.of());
    }
    return new HomeworkLimits(
        left,
        left,
        List.of(
            "要求的 %d 分钟超过了 %d 年级还可以布置的 %d 分钟，已按 %d 分钟安排。"
                .formatted(wanted.toMinutes(), group.grade(), left.toMinutes(), left.toMinutes())));
  }
}
