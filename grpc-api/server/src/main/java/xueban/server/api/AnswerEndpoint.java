package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import xueban.server.access.Tenants;
import xueban.tutor.Xueban;
import xueban.tutor.answer.Answer;
import xueban.tutor.answer.Question;
import xueban.v1.AnswerServiceGrpc.AnswerServiceImplBase;
import xueban.v1.AskOnceRequest;
import xueban.v1.AskOnceResponse;
import xueban.v1.AskRequest;
import xueban.v1.AskResponse;

/** Answers questions from the catalog and the graph. */
@Singleton
public final class AnswerEndpoint extends AnswerServiceImplBase {
  private final Tenants tenants;

  AnswerEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void ask(AskRequest request, StreamObserver<AskResponse> answer) {
    Question question = AnswerMapper.question(request);
    Xueban xueban = tenants.current();
    xueban.ask(
        question, CallWaiting.withQuotes(), new AnswerStream(new AnswerMapper(xueban), answer));
    answer.onCompleted();
  }

  @Override
  public void askOnce(AskOnceRequest request, StreamObserver<AskOnceResponse> answer) {
    Question question = AnswerMapper.question(AnswerMapper.streamed(request));
    Xueban xueban = tenants.current();
    Answer given = xueban.ask(question, CallWaiting.withQuotes(), part -> {});
    Answers.one(answer, new AnswerMapper(xueban).once(given));
  }
}
