package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertInvalid;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.server.access.Scope;
import xueban.v1.SearchServiceGrpc;
import xueban.v1.SearchServiceGrpc.SearchServiceBlockingStub;
import xueban.v1.SuggestRequest;
import xueban.v1.Suggestion;
import xueban.v1.SuggestionMatch;

class SuggestEndpointTest {
  private final SearchServiceBlockingStub search =
      SearchServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN));

  @ParameterizedTest
  @CsvSource({
    "勾股, TEXT",
    "gougu, PINYIN",
    "ggdl, INITIALS",
    "gou股, MIXED",
    "够股定理, SAME_SOUND",
    "gougudimgli, TYPO",
    "勾股定裡, SAME_SOUND"
  })
  void suggest_theConceptHoweverTyped(String prefix, String match) {
    assertThat(
            search
                .suggest(SuggestRequest.newBuilder().setPrefix(prefix).build())
                .getSuggestionsList())
        .anySatisfy(
            s -> {
              assertThat(s.getConcept().getName()).isEqualTo("勾股定理");
              assertThat(s.getMatch())
                  .isEqualTo(SuggestionMatch.valueOf("SUGGESTION_MATCH_" + match));
              assertThat(s.getRanges(0).getEnd()).isBetween(1, s.getText().length());
              assertThat(s.getResourceCount()).isPositive();
            });
  }

  @Test
  void suggest_titlesWithoutConcept_asManyAsAsked() {
    assertThat(
            search
                .suggest(SuggestRequest.newBuilder().setPrefix("一").setLimit(20).build())
                .getSuggestionsList())
        .hasSizeLessThanOrEqualTo(20)
        .isNotEmpty()
        .allMatch(s -> s.getText().startsWith("一"));
    assertThat(
            search
                .suggest(SuggestRequest.newBuilder().setPrefix("yi").setLimit(1).build())
                .getSuggestionsList())
        .hasSize(1);
  }

  @Test
  void suggest_nothingBeginsSo_empty() {
    assertThat(
            search
                .suggest(SuggestRequest.newBuilder().setPrefix("zzzzzzzz").build())
                .getSuggestionsList())
        .extracting(Suggestion::getText)
        .isEmpty();
  }

  @Test
  void suggest_badInput_allFieldsNamed() {
    assertInvalid(
        () -> search.suggest(SuggestRequest.newBuilder().setLimit(21).build()), "prefix", "limit");
    assertInvalid(
        () -> search.suggest(SuggestRequest.newBuilder().setPrefix("a\u0007").build()), "prefix");
    assertInvalid(
        () -> search.suggest(SuggestRequest.newBuilder().setPrefix("x".repeat(101)).build()),
        "prefix");
  }
}
