package xueban.recommend.opensearch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import xueban.graph.Stage;
import xueban.recommend.IndexFields;
import xueban.recommend.IndexQuery;
import xueban.recommend.IndexedDocument;

/**
 * Which part of the index a document is in: those of one subject and stage are together, so that a
 * search within a subject asks few parts and not all.
 */
final class SubjectRouting {
  /** Beyond so many, asking all parts costs hardly more. */
  private static final int MOST = 32;

  private static final String NONE = "";

  private SubjectRouting() {}

  /** Returns where a document goes. */
  static String of(IndexedDocument document) {
    return route(first(document, IndexFields.SUBJECT), first(document, IndexFields.STAGE));
  }

  private static String first(IndexedDocument document, String field) {
    return document.exact().getOrDefault(field, List.of(NONE)).getFirst();
  }

  private static String route(String subject, String stage) {
    // A comma would separate two routes.
    return (subject + '|' + stage).replace(',', ';');
  }

  /** Returns the routes on which all that a query can match is; empty if that may be any. */
  static List<String> of(IndexQuery query) {
    Optional<List<String>> subjects = allowed(IndexFields.SUBJECT, query);
    if (subjects.isEmpty()) {
      return List.of();
    }
    List<String> stages =
        allowed(IndexFields.STAGE, query)
            .orElseGet(
                () ->
                    Stream.concat(Arrays.stream(Stage.values()).map(Enum::name), Stream.of(NONE))
                        .toList());
    List<String> routes = new ArrayList<>();
    for (String subject : subjects.get()) {
      stages.forEach(stage -> routes.add(route(subject, stage)));
    }
    return routes.size() <= MOST ? routes : List.of();
  }

  /** Returns the values of a field of which what matches must have one; empty if any. */
  private static Optional<List<String>> allowed(String field, IndexQuery query) {
    return switch (query) {
      case IndexQuery.OneOf oneOf when oneOf.field().equals(field) -> Optional.of(oneOf.values());
      case IndexQuery.Ranked ranked -> allowed(field, ranked.joined());
      case IndexQuery.Joined joined ->
          Stream.concat(joined.filter().stream(), joined.must().stream())
              .flatMap(part -> allowed(field, part).stream())
              .findFirst();
      case IndexQuery other -> Optional.empty();
    };
  }

  /** Returns the routes as a parameter of a request; empty for none. */
  static String parameter(List<String> routes) {
    return routes.isEmpty()
        ? ""
        : "&routing=" + URLEncoder.encode(String.join(",", routes), StandardCharsets.UTF_8);
  }
}
