package xueban.server.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import xueban.v1.ConceptRef;
import xueban.v1.HandedQuestion;

/** Shows handed questions to people. */
final class QuestionText {
  private QuestionText() {}

  static void print(HandedQuestion question, PrintWriter out) {
    String state =
        switch (question.getState()) {
          case QUESTION_STATE_WAITING -> "waiting";
          case QUESTION_STATE_TAKEN -> "taken by " + question.getTeacherId();
          case QUESTION_STATE_ANSWERED ->
              question.getReply().getRead() ? "answered" : "answered, new";
          case QUESTION_STATE_CLOSED -> "closed";
          case QUESTION_STATE_UNSPECIFIED, UNRECOGNIZED -> "?";
        };
    out.printf(
        "%s  [%s] %s：%s%n",
        question.getQuestionId(), state, question.getLearnerId(), question.getText());
    if (question.getConceptsCount() > 0) {
      out.println(
          "  知识点："
              + question.getConceptsList().stream()
                  .map(ConceptRef::getName)
                  .collect(Collectors.joining("、")));
    }
    if (question.hasReply()) {
      out.printf("  %s：%s%n", question.getReply().getTeacherId(), question.getReply().getText());
      if (!question.getReply().getPublishedId().isEmpty()) {
        out.println("  published as " + question.getReply().getPublishedId());
      }
    }
  }
}
