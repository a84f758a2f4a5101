package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertInvalid;

import com.google.common.collect.Lists;
import io.grpc.Channel;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.AnswerKind;
import xueban.v1.AnswerServiceGrpc;
import xueban.v1.AnswerServiceGrpc.AnswerServiceBlockingStub;
import xueban.v1.AskOnceRequest;
import xueban.v1.AskOnceResponse;
import xueban.v1.AskRequest;
import xueban.v1.AskResponse;
import xueban.v1.CatalogServiceGrpc;
import xueban.v1.Citation;
import xueban.v1.GetConceptRequest;
import xueban.v1.GetItemRequest;
import xueban.v1.GetResourceRequest;
import xueban.v1.GraphServiceGrpc;
import xueban.v1.Misconception;
import xueban.v1.Prerequisite;
import xueban.v1.RefusalKind;

class AnswerEndpointTest {
  private static final String QUESTION = "什么是勾股定理？";

  private final Channel channel = ApiServer.as(Scope.LEARN);
  private final AnswerServiceBlockingStub answers = AnswerServiceGrpc.newBlockingStub(channel);

  @Test
  void ask_citationsBeforeSentences_thenConcepts_thenOneEnd() {
    List<AskResponse> parts =
        Lists.newArrayList(answers.ask(AskRequest.newBuilder().setQuestion(QUESTION).build()));

    assertThat(parts.getLast().getDone().getKind()).isEqualTo(AnswerKind.ANSWER_KIND_CITED);
    assertThat(parts.getLast().getDone().getReason().getText()).isNotEmpty();
    assertThat(parts.subList(0, parts.size() - 1)).noneMatch(p -> p.hasDone() || p.hasRefusal());
    TreeSet<Integer> cited = new TreeSet<>();
    int sentences = 0;
    for (AskResponse part : parts) {
      if (part.hasCitation()) {
        cited.add(part.getCitation().getNumber());
      }
      if (part.hasSentence()) {
        assertThat(part.getSentence().getNumber()).isEqualTo(++sentences);
        assertThat(part.getSentence().getComplete()).isTrue();
        assertThat(part.getSentence().getCitationNumbersList()).isNotEmpty();
        assertThat(cited).containsAll(part.getSentence().getCitationNumbersList());
      }
    }
    assertThat(sentences).isPositive();
    assertThat(parts.get(parts.size() - 2).hasRelatedConcepts()).isTrue();
  }

  @Test
  void askOnce_everyCitationResolves() {
    AskOnceResponse answer =
        answers.askOnce(AskOnceRequest.newBuilder().setQuestion(QUESTION).build());

    assertThat(answer.getDone().getKind()).isEqualTo(AnswerKind.ANSWER_KIND_CITED);
    assertThat(answer.getCitationsList())
        .isNotEmpty()
        .as("what explains it, not what helps against a wrong idea of it")
        .noneMatch(citation -> citation.getField().startsWith("cure:"));
    for (Citation citation : answer.getCitationsList()) {
      assertThat(fieldsOf(citation))
          .as(citation.toString())
          .anyMatch(
              text ->
                  citation.getRange().getEnd() <= text.length()
                      && text.substring(
                              citation.getRange().getStart(), citation.getRange().getEnd())
                          .equals(citation.getQuote()));
    }
  }

  private List<String> fieldsOf(Citation citation) {
    return switch (citation.getSourceCase()) {
      case RESOURCE_ID -> {
        var resource =
            CatalogServiceGrpc.newBlockingStub(channel)
                .getResource(
                    GetResourceRequest.newBuilder().setResourceId(citation.getResourceId()).build())
                .getResource();
        yield List.of(
            field(
                citation,
                resource.getMetadata().getTitle(),
                resource.getMetadata().getDescription(),
                resource.getBody()));
      }
      case ITEM_ID -> {
        var item =
            CatalogServiceGrpc.newBlockingStub(channel)
                .getItem(GetItemRequest.newBuilder().setItemId(citation.getItemId()).build())
                .getItem();
        yield List.of(
            field(
                citation,
                item.getMetadata().getTitle(),
                item.getMetadata().getDescription(),
                item.getStem()));
      }
      case CONCEPT_ID -> {
        var concept =
            GraphServiceGrpc.newBlockingStub(channel)
                .getConcept(
                    GetConceptRequest.newBuilder().setConceptId(citation.getConceptId()).build());
        yield citation.getField().equals("definition")
            ? List.of(concept.getConcept().getDefinition())
            : citation.getField().startsWith("cure:")
                ? concept.getMisconceptionsList().stream()
                    .filter(one -> citation.getField().equals("cure:" + one.getName()))
                    .map(Misconception::getCure)
                    .toList()
                : concept.getPrerequisitesList().stream().map(Prerequisite::getReason).toList();
      }
      case FAQ_ID -> throw new AssertionError("no help-centre entry says what is learnt");
      case SOURCE_NOT_SET -> throw new AssertionError("a citation names its source");
    };
  }

  private static String field(Citation citation, String title, String description, String text) {
    return switch (citation.getField()) {
      case "title" -> title;
      case "description" -> description;
      case "text" -> text;
      default -> throw new AssertionError(citation.getField());
    };
  }

  @Test
  void ask_exerciseOfTheCatalog_hintFirst() {
    String stem =
        CatalogServiceGrpc.newBlockingStub(channel)
            .getItem(
                GetItemRequest.newBuilder().setItemId("item.positive-negative-number.1").build())
            .getItem()
            .getStem();

    AskOnceResponse answer =
        answers.askOnce(
            AskOnceRequest.newBuilder()
                .setQuestion(stem)
                .setLearnerId("asker")
                .setFullAnswer(true)
                .build());

    assertThat(answer.getDone().getKind()).isEqualTo(AnswerKind.ANSWER_KIND_HINT);
    assertThat(answer.getDone().getItemId()).isEqualTo("item.positive-negative-number.1");
    assertThat(answer.getDone().getHint().getStep()).isEqualTo(1);
    assertThat(answer.getDone().getSolution()).isEmpty();
    assertThat(answer.getSentencesList()).isEmpty();
  }

  @Test
  void ask_nothingFits_onlyARefusal() {
    List<AskResponse> parts =
        Lists.newArrayList(
            answers.ask(AskRequest.newBuilder().setQuestion("zxqv wvut kjhg?").build()));

    assertThat(parts).hasSize(1);
    assertThat(parts.getFirst().getRefusal().getKind())
        .isEqualTo(RefusalKind.REFUSAL_KIND_NOT_KNOWN);
    assertThat(parts.getFirst().getRefusal().getText()).isNotEmpty();
  }

  @Test
  void ask_badInput_allFieldsNamed() {
    AskRequest bad =
        AskRequest.newBuilder().setQuestion(" ").setLearnerId("a b").setGrade(13).build();

    assertInvalid(() -> answers.ask(bad).hasNext(), "question", "learner_id", "grade");
    assertInvalid(() -> answers.askOnce(AskOnceRequest.getDefaultInstance()), "question");
    assertInvalid(
        () -> answers.askOnce(AskOnceRequest.newBuilder().setQuestion("a\u0007").build()),
        "question");
    assertInvalid(
        () -> answers.askOnce(AskOnceRequest.newBuilder().setQuestion("问".repeat(1_001)).build()),
        "question");
  }
}
