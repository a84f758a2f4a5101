package xueban.server.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xueban.graph.Concept;
import xueban.graph.Edition;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Misconception;
import xueban.graph.Prerequisite;
import xueban.v1.ExportGraphResponse;
import xueban.v1.GraphHeader;

/** A graph, or one subject of it, as the rows of an export. */
final class GraphExport {
  private final String version;
  private final List<Concept> concepts;
  private final List<Prerequisite> prerequisites;
  private final List<Edition> editions;
  private final List<Misconception> misconceptions;

  /**
   * @param subject only this subject, or empty for all
   */
  GraphExport(KnowledgeGraph graph, String subject) {
    version = graph.version();
    concepts =
        graph.concepts().stream()
            .filter(c -> subject.isEmpty() || subject.equals(c.subject()))
            .toList();
    Set<String> inside = concepts.stream().map(Concept::id).collect(Collectors.toSet());
    prerequisites =
        graph.prerequisites().stream()
            .filter(e -> inside.contains(e.before()) && inside.contains(e.after()))
            .toList();
    editions =
        graph.editions().stream()
            .filter(e -> subject.isEmpty() || subject.equals(e.subject()))
            .toList();
    misconceptions =
        graph.misconceptions().stream().filter(m -> inside.contains(m.concept())).toList();
  }

  /** Returns the header, then concepts, prerequisites, editions and misconceptions. */
  Stream<ExportGraphResponse> rows() {
    GraphHeader header =
        GraphHeader.newBuilder()
            .setGraphVersion(version)
            .setConceptCount(concepts.size())
            .setPrerequisiteCount(prerequisites.size())
            .setEditionCount(editions.size())
            .setMisconceptionCount(misconceptions.size())
            .build();
    return Stream.of(
            Stream.of(ExportGraphResponse.newBuilder().setHeader(header)),
            concepts.stream()
                .map(c -> ExportGraphResponse.newBuilder().setConcept(GraphMapper.concept(c))),
            prerequisites.stream()
                .map(
                    e ->
                        ExportGraphResponse.newBuilder()
                            .setPrerequisite(GraphMapper.prerequisite(e))),
            editions.stream()
                .map(e -> ExportGraphResponse.newBuilder().setEdition(GraphMapper.edition(e))),
            misconceptions.stream()
                .map(
                    m ->
                        ExportGraphResponse.newBuilder()
                            .setMisconception(GraphMapper.misconception(m))))
        .flatMap(rows -> rows)
        .map(ExportGraphResponse.Builder::build);
  }
}
