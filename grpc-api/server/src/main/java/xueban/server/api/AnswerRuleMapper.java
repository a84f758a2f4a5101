package xueban.server.api;

import xueban.recommend.AnswerForm;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;
import xueban.v1.AcceptedForms;

/** What blanks ask for, to and fro. */
final class AnswerRuleMapper {
  private static final int MAX_UNIT = 20;

  private AnswerRuleMapper() {}

  static xueban.v1.BlankRule rule(AnswerRule rule) {
    return xueban.v1.BlankRule.newBuilder()
        .setKind(kind(rule.kind()))
        .setUnit(rule.unit())
        .setUnitPrinted(rule.unitPrinted())
        .setForm(form(rule.form()))
        .setTolerance(rule.tolerance())
        .build();
  }

  /** Returns the rule of a blank; where there is none, its forms tell. */
  static AnswerRule rule(AcceptedForms blank) {
    xueban.v1.BlankRule rule = blank.getRule();
    return blank.hasRule()
        ? new AnswerRule(
            kind(rule.getKind()),
            rule.getUnit(),
            rule.getUnitPrinted(),
            form(rule.getForm()),
            rule.getTolerance())
        : AnswerRule.INFERRED;
  }

  static void check(Fields fields, String path, xueban.v1.BlankRule rule) {
    fields
        .known(path + ".kind", rule.getKind())
        .known(path + ".form", rule.getForm())
        .text(path + ".unit", rule.getUnit(), 0, MAX_UNIT);
    if (!(rule.getTolerance() >= 0 && rule.getTolerance() < Double.POSITIVE_INFINITY)) {
      fields.fault(
          path + ".tolerance", rule.getTolerance() + " must be at least 0 and finite; 0 is exact.");
    }
  }

  private static xueban.v1.BlankKind kind(AnswerKind kind) {
    return switch (kind) {
      case INFERRED -> xueban.v1.BlankKind.BLANK_KIND_UNSPECIFIED;
      case NUMBER -> xueban.v1.BlankKind.BLANK_KIND_NUMBER;
      case EXPRESSION -> xueban.v1.BlankKind.BLANK_KIND_EXPRESSION;
      case EQUATION -> xueban.v1.BlankKind.BLANK_KIND_EQUATION;
      case SOLUTIONS -> xueban.v1.BlankKind.BLANK_KIND_SOLUTIONS;
      case INTERVAL -> xueban.v1.BlankKind.BLANK_KIND_INTERVAL;
      case SET -> xueban.v1.BlankKind.BLANK_KIND_SET;
      case LIST -> xueban.v1.BlankKind.BLANK_KIND_LIST;
      case MATCHING -> xueban.v1.BlankKind.BLANK_KIND_MATCHING;
      case POINT -> xueban.v1.BlankKind.BLANK_KIND_POINT;
      case RATIO -> xueban.v1.BlankKind.BLANK_KIND_RATIO;
      case REMAINDER -> xueban.v1.BlankKind.BLANK_KIND_REMAINDER;
      case TIME -> xueban.v1.BlankKind.BLANK_KIND_TIME;
      case MONEY -> xueban.v1.BlankKind.BLANK_KIND_MONEY;
      case WORD -> xueban.v1.BlankKind.BLANK_KIND_WORD;
      case TEXT -> xueban.v1.BlankKind.BLANK_KIND_TEXT;
    };
  }

  private static AnswerKind kind(xueban.v1.BlankKind kind) {
    return switch (kind) {
      case BLANK_KIND_NUMBER -> AnswerKind.NUMBER;
      case BLANK_KIND_EXPRESSION -> AnswerKind.EXPRESSION;
      case BLANK_KIND_EQUATION -> AnswerKind.EQUATION;
      case BLANK_KIND_SOLUTIONS -> AnswerKind.SOLUTIONS;
      case BLANK_KIND_INTERVAL -> AnswerKind.INTERVAL;
      case BLANK_KIND_SET -> AnswerKind.SET;
      case BLANK_KIND_LIST -> AnswerKind.LIST;
      case BLANK_KIND_MATCHING -> AnswerKind.MATCHING;
      case BLANK_KIND_POINT -> AnswerKind.POINT;
      case BLANK_KIND_RATIO -> AnswerKind.RATIO;
      case BLANK_KIND_REMAINDER -> AnswerKind.REMAINDER;
      case BLANK_KIND_TIME -> AnswerKind.TIME;
      case BLANK_KIND_MONEY -> AnswerKind.MONEY;
      case BLANK_KIND_WORD -> AnswerKind.WORD;
      case BLANK_KIND_TEXT -> AnswerKind.TEXT;
      case BLANK_KIND_UNSPECIFIED, UNRECOGNIZED -> AnswerKind.INFERRED;
    };
  }

  private static xueban.v1.BlankForm form(AnswerForm form) {
    return switch (form) {
      case ANY -> xueban.v1.BlankForm.BLANK_FORM_UNSPECIFIED;
      case SIMPLEST -> xueban.v1.BlankForm.BLANK_FORM_SIMPLEST;
      case FACTORED -> xueban.v1.BlankForm.BLANK_FORM_FACTORED;
      case EXPANDED -> xueban.v1.BlankForm.BLANK_FORM_EXPANDED;
      case SCIENTIFIC -> xueban.v1.BlankForm.BLANK_FORM_SCIENTIFIC;
      case DECIMAL -> xueban.v1.BlankForm.BLANK_FORM_DECIMAL;
      case FRACTION -> xueban.v1.BlankForm.BLANK_FORM_FRACTION;
    };
  }

  private static AnswerForm form(xueban.v1.BlankForm form) {
    return switch (form) {
      case BLANK_FORM_SIMPLEST -> AnswerForm.SIMPLEST;
      case BLANK_FORM_FACTORED -> AnswerForm.FACTORED;
      case BLANK_FORM_EXPANDED -> AnswerForm.EXPANDED;
      case BLANK_FORM_SCIENTIFIC -> AnswerForm.SCIENTIFIC;
      case BLANK_FORM_DECIMAL -> AnswerForm.DECIMAL;
      case BLANK_FORM_FRACTION -> AnswerForm.FRACTION;
      case BLANK_FORM_UNSPECIFIED, UNRECOGNIZED -> AnswerForm.ANY;
    };
  }
}
