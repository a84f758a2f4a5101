package xueban.tutor.grading;

import xueban.recommend.AnswerForm;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;

/**
 * What a blank asks for: what the item says, or what its key lets one infer.
 *
 * @param inferred whether the kind was inferred, so that a doubt about form or unit is for a person
 */
record Expectation(AnswerRule rule, boolean inferred) {
  static Expectation inferred(AnswerRule given, AnswerKind kind) {
    return new Expectation(
        new AnswerRule(kind, given.unit(), given.unitPrinted(), given.form(), given.tolerance()),
        true);
  }

  AnswerForm form() {
    return rule.form();
  }
}
