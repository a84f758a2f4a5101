package xueban.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import xueban.XuebanException;
import xueban.tutor.Recorded;
import xueban.tutor.Response;
import xueban.tutor.Xueban;
import xueban.v1.Rejection;
import xueban.v1.ResponseOutcome;
import xueban.v1.ResponseRow;

/** Rows on their way into the learner log: each is acknowledged or rejected alone. */
final class RecordBatch {
  private RecordBatch() {}

  /** Records the rows that are good, and returns one outcome for each row, in their order. */
  static List<ResponseOutcome> record(Xueban xueban, List<ResponseRow> rows) {
    TreeMap<Integer, ResponseOutcome> outcomes = new TreeMap<>();
    List<Response> responses = new ArrayList<>();
    List<Integer> rowOfResponse = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ResponseRow row = rows.get(i);
      String path = "responses[%d]".formatted(i);
      Fields fields = ResponseMapper.check(path, row);
      if (!fields.faults().isEmpty()) {
        outcomes.put(i, rejected(row, Rejections.of(i, row.getEventId(), fields.faults())));
        continue;
      }
      try {
        responses.add(ResponseMapper.response(xueban, path, row));
        rowOfResponse.add(i);
      } catch (XuebanException e) {
        outcomes.put(i, rejected(row, rejection(i, row, path, e)));
      }
    }
    List<Recorded> recorded = responses.isEmpty() ? List.of() : xueban.record(responses);
    for (int i = 0; i < recorded.size(); i++) {
      int index = rowOfResponse.get(i);
      outcomes.put(index, ResponseMapper.outcome(index, recorded.get(i)));
    }
    return List.copyOf(outcomes.values());
  }

  private static Rejection rejection(
      int index, ResponseRow row, String path, XuebanException error) {
    return Rejections.of(
        index,
        row.getEventId(),
        path,
        error,
        field ->
            field.startsWith(path + ".")
                ? field.substring(path.length() + 1)
                : ResponseMapper.fieldPath(field));
  }

  private static ResponseOutcome rejected(ResponseRow row, Rejection rejection) {
    return ResponseOutcome.newBuilder()
        .setEventId(row.getEventId())
        .setRejection(rejection)
        .build();
  }
}
