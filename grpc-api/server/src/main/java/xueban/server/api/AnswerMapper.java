package xueban.server.api;

import java.util.List;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TaggedConcept;
import xueban.recommend.Item;
import xueban.tutor.Xueban;
import xueban.tutor.answer.Answer;
import xueban.tutor.answer.Question;
import xueban.tutor.answer.Sentence;
import xueban.tutor.answer.Writing;
import xueban.v1.AnswerDone;
import xueban.v1.AnswerKind;
import xueban.v1.AnswerRefusal;
import xueban.v1.AnswerSentence;
import xueban.v1.AnswerWriting;
import xueban.v1.AskOnceRequest;
import xueban.v1.AskOnceResponse;
import xueban.v1.AskRequest;
import xueban.v1.Citation;
import xueban.v1.ConceptTag;
import xueban.v1.RefusalKind;

/** Questions and answers. */
final class AnswerMapper {
  private static final int MAX_CONCEPTS = 10;
  private static final int MAX_NEAREST = 5;

  private final Xueban xueban;
  private final KnowledgeGraph graph;

  AnswerMapper(Xueban xueban) {
    this.xueban = xueban;
    graph = xueban.graph();
  }

  static AskRequest streamed(AskOnceRequest request) {
    return AskRequest.newBuilder()
        .setQuestion(request.getQuestion())
        .setLearnerId(request.getLearnerId())
        .setSubject(request.getSubject())
        .setGrade(request.getGrade())
        .setFullAnswer(request.getFullAnswer())
        .addAllEarlierQuestions(request.getEarlierQuestionsList())
        .setAudience(request.getAudience())
        .build();
  }

  /** Checks a request and returns the question. */
  static Question question(AskRequest request) {
    Fields fields =
        Fields.ofRequest()
            .plainText("question", request.getQuestion(), 1, Question.MAX_LENGTH)
            .optionalId("learner_id", request.getLearnerId())
            .optionalId("subject", request.getSubject())
            .within("grade", request.getGrade(), 0, 12)
            .known("audience", request.getAudience())
            .atMost("earlier_questions", request.getEarlierQuestionsCount(), Question.MAX_EARLIER);
    for (int i = 0; i < request.getEarlierQuestionsCount(); i++) {
      fields.plainText(
          "earlier_questions[" + i + "]", request.getEarlierQuestions(i), 1, Question.MAX_LENGTH);
    }
    fields.check();
    return new Question(
        request.getQuestion(),
        request.getLearnerId(),
        request.getSubject(),
        request.getGrade(),
        request.getFullAnswer(),
        request.getEarlierQuestionsList(),
        FaqMapper.audience(request.getAudience()));
  }

  AnswerSentence sentence(Sentence sentence) {
    return AnswerSentence.newBuilder()
        .setNumber(sentence.number())
        .setText(sentence.text())
        .addAllCitationNumbers(sentence.citations())
        .setGeneral(sentence.general())
        .setComplete(true)
        .build();
  }

  Citation citation(xueban.tutor.answer.Citation citation) {
    Citation.Builder proto =
        Citation.newBuilder()
            .setNumber(citation.number())
            .setTitle(citation.title())
            .setQuote(citation.quote())
            .setField(citation.field())
            .setRange(SearchMapper.range(citation.start(), citation.end()));
    switch (citation.source()) {
      case CONCEPT -> proto.setConceptId(citation.id());
      case FAQ -> proto.setFaqId(citation.id());
      case ENTRY -> {
        if (xueban.find(citation.id()).orElse(null) instanceof Item) {
          proto.setItemId(citation.id());
        } else {
          proto.setResourceId(citation.id());
        }
      }
    }
    if (citation.uri() != null) {
      proto.setUri(citation.uri().toString());
    }
    return proto.build();
  }

  List<ConceptTag> concepts(List<TaggedConcept> concepts) {
    return concepts.stream().limit(MAX_CONCEPTS).map(tag -> CommonMapper.tag(graph, tag)).toList();
  }

  /** Says what an answer ends in. */
  sealed interface Ending {
    record Done(AnswerDone done) implements Ending {}

    record Refused(AnswerRefusal refusal) implements Ending {}
  }

  Ending ending(Answer answer) {
    return switch (answer) {
      case Answer.Cited cited ->
          new Ending.Done(
              done(AnswerKind.ANSWER_KIND_CITED, cited.confidence(), cited.reason())
                  .addAllNextIds(cited.next())
                  .setWriting(writing(cited.writing()))
                  .build());
      case Answer.HintFirst first ->
          new Ending.Done(
              done(AnswerKind.ANSWER_KIND_HINT, first.confidence(), first.reason())
                  .setItemId(first.item())
                  .setHint(PracticeMapper.hint(first.hint()))
                  .build());
      case Answer.Solution solution ->
          new Ending.Done(
              done(AnswerKind.ANSWER_KIND_SOLUTION, solution.confidence(), solution.reason())
                  .setItemId(solution.item())
                  .setSolution(solution.solution())
                  .build());
      case Answer.NotKnown unknown ->
          new Ending.Refused(
              AnswerRefusal.newBuilder()
                  .setKind(RefusalKind.REFUSAL_KIND_NOT_KNOWN)
                  .setText(unknown.text())
                  .setConfidence(unknown.confidence())
                  .addAllNearestResources(
                      unknown.nearest().stream()
                          .limit(MAX_NEAREST)
                          .map(entry -> CatalogMapper.summary(graph, entry))
                          .toList())
                  .addAllNearestFaqs(
                      unknown.faqs().stream().map(near -> FaqMapper.entry(near.entry())).toList())
                  .build());
      case Answer.SafetyReply reply -> new Ending.Refused(refusal(reply));
    };
  }

  private static AnswerWriting writing(Writing writing) {
    return AnswerWriting.newBuilder()
        .setKept(writing.kept())
        .setDropped(writing.dropped())
        .setFallBack(writing.fallBack().orElse(""))
        .build();
  }

  static AnswerRefusal refusal(Answer.SafetyReply reply) {
    return AnswerRefusal.newBuilder()
        .setKind(reply.care() ? RefusalKind.REFUSAL_KIND_CARE : RefusalKind.REFUSAL_KIND_UNSAFE)
        .setText(reply.text())
        .build();
  }

  private static AnswerDone.Builder done(AnswerKind kind, double confidence, String reason) {
    return AnswerDone.newBuilder()
        .setKind(kind)
        .setConfidence(confidence)
        .setReason(CommonMapper.reason(reason));
  }

  AskOnceResponse once(Answer answer) {
    AskOnceResponse.Builder response =
        AskOnceResponse.newBuilder().addAllRelatedConcepts(concepts(answer.concepts()));
    if (answer instanceof Answer.Cited cited) {
      cited.sentences().forEach(s -> response.addSentences(sentence(s)));
      cited.citations().forEach(c -> response.addCitations(citation(c)));
    }
    switch (ending(answer)) {
      case Ending.Done done -> response.setDone(done.done());
      case Ending.Refused refused -> response.setRefusal(refused.refusal());
    }
    return response.build();
  }
}
