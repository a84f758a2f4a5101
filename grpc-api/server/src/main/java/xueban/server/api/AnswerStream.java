package xueban.server.api;

import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Consumer;
import xueban.nlp.TaggedConcept;
import xueban.tutor.answer.AnswerPart;
import xueban.v1.AskResponse;
import xueban.v1.RelatedConcepts;

/**
 * Sends the parts of one answer in the order that the API promises: related concepts wait until it
 * is sure that there is an answer.
 */
final class AnswerStream implements Consumer<AnswerPart> {
  private final AnswerMapper mapper;
  private final StreamObserver<AskResponse> client;
  private List<TaggedConcept> concepts = List.of();

  AnswerStream(AnswerMapper mapper, StreamObserver<AskResponse> client) {
    this.mapper = mapper;
    this.client = client;
  }

  @Override
  public void accept(AnswerPart part) {
    switch (part) {
      case AnswerPart.Cite cite ->
          send(AskResponse.newBuilder().setCitation(mapper.citation(cite.citation())));
      case AnswerPart.Say say ->
          send(AskResponse.newBuilder().setSentence(mapper.sentence(say.sentence())));
      case AnswerPart.About about -> concepts = about.concepts();
      case AnswerPart.End end -> end(mapper.ending(end.answer()));
    }
  }

  private void end(AnswerMapper.Ending ending) {
    switch (ending) {
      case AnswerMapper.Ending.Done done -> {
        if (!concepts.isEmpty()) {
          send(
              AskResponse.newBuilder()
                  .setRelatedConcepts(
                      RelatedConcepts.newBuilder().addAllConcepts(mapper.concepts(concepts))));
        }
        send(AskResponse.newBuilder().setDone(done.done()));
      }
      case AnswerMapper.Ending.Refused refused ->
          send(AskResponse.newBuilder().setRefusal(refused.refusal()));
    }
  }

  private void send(AskResponse.Builder part) {
    Answers.next(client, part.build());
  }
}
