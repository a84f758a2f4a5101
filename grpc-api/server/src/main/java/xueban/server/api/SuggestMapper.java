package xueban.server.api;

import java.util.List;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.suggest.Match;
import xueban.v1.SuggestRequest;
import xueban.v1.SuggestResponse;
import xueban.v1.Suggestion;
import xueban.v1.SuggestionMatch;

/** Suggestions while typing, to and fro. */
final class SuggestMapper {
  private static final int LIMIT = 8;

  private SuggestMapper() {}

  /** Checks a request and returns what was typed. */
  static xueban.recommend.suggest.SuggestRequest request(SuggestRequest request) {
    Fields.ofRequest()
        .plainText(
            "prefix",
            request.getPrefix(),
            1,
            xueban.recommend.suggest.SuggestRequest.MAX_PREFIX_LENGTH)
        .within("limit", request.getLimit(), 0, xueban.recommend.suggest.SuggestRequest.MAX_LIMIT)
        .check();
    return new xueban.recommend.suggest.SuggestRequest(
        request.getPrefix(), request.getLimit() == 0 ? LIMIT : request.getLimit());
  }

  static SuggestResponse response(
      KnowledgeGraph graph, List<xueban.recommend.suggest.Suggestion> suggestions) {
    return SuggestResponse.newBuilder()
        .addAllSuggestions(suggestions.stream().map(s -> suggestion(graph, s)).toList())
        .build();
  }

  private static Suggestion suggestion(
      KnowledgeGraph graph, xueban.recommend.suggest.Suggestion suggestion) {
    Suggestion.Builder proto =
        Suggestion.newBuilder()
            .setText(suggestion.text())
            .addRanges(SearchMapper.range(suggestion.start(), suggestion.end()))
            .setMatch(match(suggestion.match()))
            .setResourceCount(CommonMapper.count(suggestion.resources()));
    suggestion.concept().ifPresent(id -> proto.setConcept(CommonMapper.concept(graph, id)));
    return proto.build();
  }

  private static SuggestionMatch match(Match match) {
    return SuggestionMatch.valueOf("SUGGESTION_MATCH_" + match.name());
  }
}
