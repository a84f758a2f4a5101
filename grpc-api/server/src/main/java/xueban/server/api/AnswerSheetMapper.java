package xueban.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xueban.tutor.SheetOutcome;
import xueban.tutor.grading.ItemAnswer;
import xueban.tutor.paper.AnswerSheet;
import xueban.tutor.paper.SheetAnswer;
import xueban.v1.PaperAnswer;
import xueban.v1.PaperAnswerOutcome;
import xueban.v1.RecordPaperAnswersRequest;
import xueban.v1.RecordPaperAnswersResponse;

/** Answers on paper, to and fro. */
final class AnswerSheetMapper {
  private static final int MAX_ANSWERS = 120;
  private static final int MAX_LENGTH = 4_000;
  private static final Map<String, String> NAMES =
      Map.of("learner", "learner_id", "version", "version_name");

  private AnswerSheetMapper() {}

  /** Returns the sheet of a request, all of which is checked but for what is on the paper. */
  static AnswerSheet sheet(RecordPaperAnswersRequest request, String version) {
    Fields fields =
        Fields.ofRequest()
            .id("paper_id", request.getPaperId())
            .id("learner_id", request.getLearnerId())
            .optionalId("sheet_id", request.getSheetId())
            .time("answered_at", request.hasAnsweredAt(), request.getAnsweredAt())
            .atMost("answers", request.getAnswersCount(), MAX_ANSWERS);
    for (int i = 0; i < request.getAnswersCount(); i++) {
      check(fields, "answers[" + i + "]", request.getAnswers(i));
    }
    fields.check();
    return FieldNames.translated(
        NAMES,
        () ->
            new AnswerSheet(
                request.getSheetId(),
                request.getPaperId(),
                version,
                request.getLearnerId(),
                request.getAnswersList().stream().map(AnswerSheetMapper::answer).toList(),
                request.hasAnsweredAt() ? CommonMapper.instant(request.getAnsweredAt()) : null));
  }

  private static void check(Fields fields, String path, PaperAnswer answer) {
    String written = String.join("\n", answer.getWrittenList());
    fields
        .atMost(path + ".written", answer.getWrittenCount(), ItemAnswer.MAX_PARTS)
        .plainText(path + ".written", written, 0, MAX_LENGTH);
    if (answer.hasScore()) {
      fields.share(path + ".score", answer.getScore());
    }
  }

  private static SheetAnswer answer(PaperAnswer answer) {
    @Nullable Double score = answer.hasScore() ? Double.valueOf(answer.getScore()) : null;
    return new SheetAnswer(answer.getNumber(), new ItemAnswer(answer.getWrittenList()), score);
  }

  static RecordPaperAnswersResponse response(List<SheetOutcome> outcomes) {
    List<PaperAnswerOutcome> protos = new ArrayList<>();
    for (SheetOutcome outcome : outcomes) {
      PaperAnswerOutcome.Builder proto =
          PaperAnswerOutcome.newBuilder()
              .setNumber(outcome.number())
              .setItemId(outcome.item())
              .setResponse(
                  ResponseMapper.outcome(
                      protos.size(),
                      "answers",
                      outcome.recorded(),
                      field -> field.equals("answer") ? "written" : field));
      outcome.points().ifPresent(proto::setPoints);
      protos.add(proto.build());
    }
    return RecordPaperAnswersResponse.newBuilder().addAllOutcomes(protos).build();
  }
}
