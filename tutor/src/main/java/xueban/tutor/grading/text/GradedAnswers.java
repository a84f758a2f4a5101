package xueban.tutor.grading.text;

import static java.util.Objects.requireNonNull;

/** A question and the answers to it that people have graded, ready to be compared with. */
public final class GradedAnswers {
  private final ShortQuestion question;
  private final JudgedAnswers answers;

  GradedAnswers(ShortQuestion question, JudgedAnswers answers) {
    this.question = requireNonNull(question, "question");
    this.answers = requireNonNull(answers, "answers");
  }

  ShortQuestion question() {
    return question;
  }

  JudgedAnswers answers() {
    return answers;
  }
}
