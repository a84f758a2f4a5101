package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Homework and what a teacher should know before issuing it.
 *
 * @param findings what was found; empty if all is well, or if it is no draft
 */
public record CheckedHomework(Homework homework, List<HomeworkFinding> findings) {
  public CheckedHomework {
    requireNonNull(homework, "homework");
    findings = List.copyOf(findings);
  }

  /** Returns the findings that must be put right before the issue. */
  public List<HomeworkFinding> blocking() {
    return findings.stream().filter(finding -> finding.kind().blocks()).toList();
  }
}
