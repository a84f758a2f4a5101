package xueban.server.api;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import xueban.graph.KnowledgeGraph;
import xueban.tutor.Migrated;
import xueban.v1.Concept;
import xueban.v1.Edition;
import xueban.v1.EditionPlace;
import xueban.v1.IdChange;
import xueban.v1.IdChangeKind;
import xueban.v1.LearningStep;
import xueban.v1.MigrateGraphResponse;
import xueban.v1.Misconception;
import xueban.v1.Prerequisite;
import xueban.v1.Unit;

/** Graphs, to and fro. */
final class GraphMapper {
  private GraphMapper() {}

  static Concept concept(xueban.graph.Concept concept) {
    return Concept.newBuilder()
        .setId(concept.id())
        .setName(concept.name())
        .setEnglishName(concept.englishName())
        .addAllAliases(concept.aliases())
        .setDefinition(concept.definition())
        .setSubject(concept.subject())
        .setStage(CommonMapper.stage(concept.stage()))
        .setGrade(concept.grade())
        .setTerm(concept.term())
        .setStrand(concept.strand())
        .setFormula(concept.formula())
        .build();
  }

  static xueban.graph.Concept concept(Concept concept) {
    return new xueban.graph.Concept(
        concept.getId(),
        concept.getName(),
        concept.getEnglishName(),
        concept.getAliasesList(),
        concept.getDefinition(),
        concept.getSubject(),
        CommonMapper.stage(concept.getStage()),
        concept.getGrade(),
        concept.getTerm(),
        concept.getStrand(),
        concept.getFormula());
  }

  static Misconception misconception(xueban.graph.Misconception misconception) {
    return Misconception.newBuilder()
        .setConceptId(misconception.concept())
        .setName(misconception.name())
        .setShowsAs(misconception.showsAs())
        .setCure(misconception.cure())
        .build();
  }

  static xueban.graph.Misconception misconception(Misconception misconception) {
    return new xueban.graph.Misconception(
        misconception.getConceptId(),
        misconception.getName(),
        misconception.getShowsAs(),
        misconception.getCure());
  }

  static Prerequisite prerequisite(xueban.graph.Prerequisite edge) {
    return Prerequisite.newBuilder()
        .setBeforeId(edge.before())
        .setAfterId(edge.after())
        .setReason(edge.reason())
        .build();
  }

  static xueban.graph.Prerequisite prerequisite(Prerequisite edge) {
    return new xueban.graph.Prerequisite(edge.getBeforeId(), edge.getAfterId(), edge.getReason());
  }

  static List<Prerequisite> prerequisites(List<xueban.graph.Prerequisite> edges) {
    return edges.stream().map(GraphMapper::prerequisite).toList();
  }

  static Edition edition(xueban.graph.Edition edition) {
    return editionWithoutUnits(edition).toBuilder()
        .addAllUnits(edition.units().stream().map(GraphMapper::unit).toList())
        .build();
  }

  static Edition editionWithoutUnits(xueban.graph.Edition edition) {
    return Edition.newBuilder()
        .setId(edition.id())
        .setName(edition.name())
        .setSubject(edition.subject())
        .setUnitCount(edition.units().size())
        .build();
  }

  static xueban.graph.Edition edition(Edition edition) {
    return new xueban.graph.Edition(
        edition.getId(),
        edition.getName(),
        edition.getSubject(),
        edition.getUnitsList().stream()
            .map(
                unit ->
                    new xueban.graph.Unit(
                        unit.getId(),
                        unit.getTitle(),
                        unit.getGrade(),
                        unit.getTerm(),
                        unit.getConceptIdsList()))
            .toList());
  }

  static IdChange change(xueban.graph.IdChange change) {
    return IdChange.newBuilder()
        .setOldId(change.oldId())
        .addAllNewIds(change.newIds())
        .setKind(
            switch (change.kind()) {
              case RENAME -> IdChangeKind.ID_CHANGE_KIND_RENAME;
              case MERGE -> IdChangeKind.ID_CHANGE_KIND_MERGE;
              case SPLIT -> IdChangeKind.ID_CHANGE_KIND_SPLIT;
              case REMOVE -> IdChangeKind.ID_CHANGE_KIND_REMOVE;
            })
        .build();
  }

  static xueban.graph.IdChange change(IdChange change) {
    xueban.graph.IdChange.Kind kind =
        switch (change.getKind()) {
          case ID_CHANGE_KIND_RENAME -> xueban.graph.IdChange.Kind.RENAME;
          case ID_CHANGE_KIND_MERGE -> xueban.graph.IdChange.Kind.MERGE;
          case ID_CHANGE_KIND_SPLIT -> xueban.graph.IdChange.Kind.SPLIT;
          case ID_CHANGE_KIND_REMOVE -> xueban.graph.IdChange.Kind.REMOVE;
          case ID_CHANGE_KIND_UNSPECIFIED, UNRECOGNIZED ->
              throw new IllegalStateException("a change without a kind was let in");
        };
    return new xueban.graph.IdChange(kind, change.getOldId(), change.getNewIdsList());
  }

  static MigrateGraphResponse migrated(Migrated migrated) {
    return MigrateGraphResponse.newBuilder()
        .setFromGraphVersion(migrated.fromGraph())
        .setGraphVersion(migrated.toGraph())
        .setEntryCount(migrated.entries())
        .setLearnerCount(migrated.learners())
        .setDryRun(migrated.dryRun())
        .build();
  }

  private static Unit unit(xueban.graph.Unit unit) {
    return Unit.newBuilder()
        .setId(unit.id())
        .setTitle(unit.title())
        .setGrade(unit.grade())
        .setTerm(unit.term())
        .addAllConceptIds(unit.concepts())
        .build();
  }

  /** Returns where editions teach a concept, by edition, then in teaching order. */
  static List<EditionPlace> places(KnowledgeGraph graph, String concept) {
    return graph.editions().stream()
        .flatMap(
            edition ->
                edition.units().stream()
                    .filter(unit -> unit.concepts().contains(concept))
                    .map(unit -> place(edition, unit)))
        .toList();
  }

  private static EditionPlace place(xueban.graph.Edition edition, xueban.graph.Unit unit) {
    return EditionPlace.newBuilder()
        .setEditionId(edition.id())
        .setEditionName(edition.name())
        .setUnitId(unit.id())
        .setUnitTitle(unit.title())
        .build();
  }

  static List<LearningStep> steps(KnowledgeGraph graph, LearningRoute route) {
    return IntStream.range(0, route.steps().size())
        .mapToObj(i -> step(graph, route, route.steps().get(i)))
        .toList();
  }

  private static LearningStep step(KnowledgeGraph graph, LearningRoute route, String concept) {
    List<xueban.graph.Prerequisite> leadsTo =
        graph.dependentsOf(concept).stream()
            .filter(edge -> route.steps().contains(edge.after()))
            .sorted(Comparator.comparing(xueban.graph.Prerequisite::after))
            .toList();
    LearningStep.Builder step =
        LearningStep.newBuilder()
            .setConcept(concept(graph.concept(concept)))
            .addAllLeadsTo(prerequisites(leadsTo));
    if (leadsTo.isEmpty()) {
      return step.setReason(CommonMapper.reason("这是要学会的目标。", "TARGET", List.of(), List.of(concept)))
          .build();
    }
    List<String> needing = leadsTo.stream().map(xueban.graph.Prerequisite::after).toList();
    String text =
        "先学会它，才能学：%s。%s"
            .formatted(
                String.join("、", needing.stream().map(id -> graph.concept(id).name()).toList()),
                leadsTo.getFirst().reason());
    return step.setReason(CommonMapper.reason(text, "PREREQUISITE", List.of(), needing)).build();
  }
}
