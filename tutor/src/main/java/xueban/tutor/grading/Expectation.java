package xueban.tutor.grading;

import xueban.recommend.AnswerForm;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;

/**
 * What a blank asks for: what the item says, or what its key lets one infer.
 *
 * @param inferred whether the kind was inferred, so that a doubt about form or unit is for a person
 * @param stem what the item asks, as written
 */
record Expectation(AnswerRule rule, boolean inferred, String stem) {
  /** Returns the same with a kind that the key lets one infer. */
  Expectation inferred(AnswerKind kind) {
    return new Expectation(
        new AnswerRule(kind, rule.unit(), rule.unitPrinted(), rule.form(), rule.tolerance()),
        true,
        stem);
  }

  AnswerForm form() {
    return rule.form();
  }
}
