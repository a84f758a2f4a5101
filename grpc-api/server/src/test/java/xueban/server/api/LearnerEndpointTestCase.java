package xueban.server.api;

import xueban.server.access.Scope;
import xueban.v1.GetProfileRequest;
import xueban.v1.GetProfileResponse;
import xueban.v1.LearnerServiceGrpc;
import xueban.v1.LearnerServiceGrpc.LearnerServiceBlockingStub;
import xueban.v1.RecordResponsesRequest;
import xueban.v1.RecordResponsesResponse;
import xueban.v1.ResponseRow;

/** Calls about learners of the sample school. */
abstract class LearnerEndpointTestCase {
  static final String ITEM = "item.rational-number.1";

  static final String CONCEPT = "math.rational-number";

  final LearnerServiceBlockingStub learners =
      LearnerServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH));

  GetProfileResponse profile(String learner) {
    return learners.getProfile(
        GetProfileRequest.newBuilder().setLearnerId(learner).setPageSize(500).build());
  }

  RecordResponsesResponse record(ResponseRow.Builder... rows) {
    RecordResponsesRequest.Builder request = RecordResponsesRequest.newBuilder();
    for (ResponseRow.Builder row : rows) {
      request.addResponses(row);
    }
    return learners.recordResponses(request.build());
  }

  static ResponseRow.Builder row(String learner, String eventId) {
    return ResponseRow.newBuilder().setLearnerId(learner).setEventId(eventId).setItemId(ITEM);
  }
}
