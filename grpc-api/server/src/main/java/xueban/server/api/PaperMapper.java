package xueban.server.api;

import java.util.List;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.Item;
import xueban.tutor.Xueban;
import xueban.tutor.paper.Basis;
import xueban.tutor.paper.Blueprint;
import xueban.tutor.paper.PaperItem;
import xueban.tutor.paper.PaperRequest;
import xueban.tutor.paper.Shortage;
import xueban.v1.BlueprintRow;
import xueban.v1.CreatePaperRequest;
import xueban.v1.DifficultyBand;
import xueban.v1.ForecastBasis;
import xueban.v1.ItemDifference;
import xueban.v1.KeyedItem;
import xueban.v1.NearbyItem;
import xueban.v1.Paper;
import xueban.v1.PaperEntry;
import xueban.v1.PaperShortage;
import xueban.v1.PaperVersion;
import xueban.v1.SharedItems;
import xueban.v1.TableCell;

/** Test papers, to and fro. */
final class PaperMapper {
  static final int NO_REPEAT_DAYS = 14;

  private static final int MAX_ROWS = 60;
  private static final int MAX_TABLE = 100_000;

  private PaperMapper() {}

  /** Checks all that can be checked without the graph. */
  static void check(CreatePaperRequest request) {
    Fields fields =
        Fields.ofRequest()
            .optionalId("paper_id", request.getPaperId())
            .optionalId("class_id", request.getClassId())
            .plainText("title", request.getTitle(), 0, 100)
            .atMost("rows", request.getRowsCount(), MAX_ROWS)
            .plainText("table", request.getTable(), 0, MAX_TABLE)
            .finite("total_points", request.getTotalPoints())
            .within("minutes", request.getMinutes(), 0, 240)
            .within("version_count", request.getVersionCount(), 0, Blueprint.MAX_VERSIONS)
            .ids("excluded_item_ids", request.getExcludedItemIdsList(), 1_000)
            .within("no_repeat_days", request.getNoRepeatDays(), 0, 365);
    if (request.getTable().isBlank() == (request.getRowsCount() == 0)) {
      fields.fault("rows", "and table: give either.");
    }
    for (int i = 0; i < request.getRowsCount(); i++) {
      check(fields, "rows[" + i + "]", request.getRows(i));
    }
    fields.check();
  }

  private static void check(Fields fields, String path, BlueprintRow row) {
    fields
        .ids(path + ".concept_ids", row.getConceptIdsList(), 100)
        .optionalId(path + ".edition_id", row.getEditionId())
        .optionalId(path + ".unit_id", row.getUnitId())
        .known(path + ".kinds", row.getKindsList())
        .known(path + ".band", row.getBand())
        .within(path + ".count", row.getCount(), 1, 50);
    boolean unit = !row.getEditionId().isEmpty() && !row.getUnitId().isEmpty();
    boolean half = row.getEditionId().isEmpty() != row.getUnitId().isEmpty();
    if (half || unit == (row.getConceptIdsCount() > 0)) {
      fields.fault(
          path + ".concept_ids", "and unit: name either concepts, or a unit and its edition.");
    }
    double points = row.getPoints();
    if (!(points >= .5 && points <= 100) || points * 2 != Math.rint(points * 2)) {
      fields.fault(path + ".points", points + " must be in .5 to 100, in steps of .5.");
    }
    if (row.getKindsList().contains(xueban.v1.ItemKind.ITEM_KIND_UNSPECIFIED)) {
      fields.fault(path + ".kinds", "holds an unspecified kind; leave the list empty for all.");
    }
  }

  /** Returns the request, its table read with the graph's names. */
  static PaperRequest request(Xueban xueban, CreatePaperRequest request) {
    List<xueban.tutor.paper.BlueprintRow> rows =
        request.getTable().isBlank()
            ? request.getRowsList().stream().map(PaperMapper::row).toList()
            : xueban.papers().readRows(request.getTable());
    return new PaperRequest(
        request.getPaperId(),
        request.getClassId(),
        request.getTitle(),
        new Blueprint(
            rows,
            request.getTotalPoints(),
            request.getMinutes(),
            Math.max(1, request.getVersionCount()),
            request.getExcludedItemIdsList(),
            request.hasNoRepeatDays() ? request.getNoRepeatDays() : NO_REPEAT_DAYS,
            request.getBandsByClass(),
            !request.getKeepOptionOrder(),
            request.getSeed()));
  }

  private static xueban.tutor.paper.BlueprintRow row(BlueprintRow row) {
    return new xueban.tutor.paper.BlueprintRow(
        row.getConceptIdsList(),
        row.getEditionId(),
        row.getUnitId(),
        row.getKindsList().stream().map(ItemMapper::kind).toList(),
        band(row.getBand()),
        row.getCount(),
        row.getPoints());
  }

  /** Returns the paper with its entries, and every item of them that the catalog still holds. */
  static Paper whole(Xueban xueban, xueban.tutor.paper.Paper paper) {
    KnowledgeGraph graph = xueban.graph();
    Paper.Builder proto = outline(paper).toBuilder().clearVersions().clearShortages();
    for (xueban.tutor.paper.PaperVersion version : paper.versions()) {
      PaperVersion.Builder whole = version(version).toBuilder();
      version.items().forEach(item -> whole.addEntries(entry(xueban, graph, item)));
      version
          .table()
          .forEach(
              cell ->
                  whole.addTable(
                      TableCell.newBuilder()
                          .setTitle(cell.title())
                          .setBand(band(cell.band()))
                          .setPlannedPoints(cell.planned())
                          .setPoints(cell.got())));
      proto.addVersions(whole);
    }
    for (Shortage shortage : paper.shortages()) {
      PaperShortage.Builder told = shortage(shortage);
      shortage.nearest().forEach(near -> told.addNearest(nearby(graph, near)));
      proto.addShortages(told);
    }
    return proto.build();
  }

  /** Returns the paper without entries, tables and what is near to what it lacks. */
  static Paper outline(xueban.tutor.paper.Paper paper) {
    Blueprint blueprint = paper.blueprint();
    return Paper.newBuilder()
        .setPaperId(paper.id())
        .setClassId(paper.classId())
        .setTitle(paper.title())
        .setCreatedAt(CommonMapper.timestamp(paper.createdAt()))
        .addAllRows(blueprint.rows().stream().map(PaperMapper::row).toList())
        .setMinutes(blueprint.minutes())
        .setBasis(basis(paper.basis()))
        .setLearnerCount(paper.learners())
        .addAllVersions(paper.versions().stream().map(PaperMapper::version).toList())
        .setScoreDifference(paper.difference())
        .addAllShortages(paper.shortages().stream().map(s -> shortage(s).build()).toList())
        .addAllShared(
            paper.shared().stream()
                .map(
                    shared ->
                        SharedItems.newBuilder()
                            .addAllItemIds(shared.items())
                            .addAllVersionNames(shared.versions())
                            .build())
                .toList())
        .addAllNotes(paper.notes())
        .setSeed(blueprint.seed())
        .setModelVersion(paper.model())
        .setGraphVersion(paper.graph())
        .build();
  }

  private static PaperShortage.Builder shortage(Shortage shortage) {
    return PaperShortage.newBuilder()
        .setRowIndex(shortage.row())
        .setMissingCount(shortage.missing());
  }

  private static PaperVersion version(xueban.tutor.paper.PaperVersion version) {
    PaperVersion.Builder proto =
        PaperVersion.newBuilder()
            .setName(version.name())
            .setPoints(version.points())
            .setDurationSeconds(CommonMapper.count(version.time().toSeconds()))
            .setExpectedScore(version.score());
    if (!Double.isNaN(version.spread())) {
      proto.setScoreSpread(version.spread());
    }
    if (!Double.isNaN(version.reliability())) {
      proto.setReliability(version.reliability());
    }
    return proto.build();
  }

  private static PaperEntry entry(Xueban xueban, KnowledgeGraph graph, PaperItem item) {
    PaperEntry.Builder proto =
        PaperEntry.newBuilder()
            .setNumber(item.number())
            .setItemId(item.item())
            .setItemRevision(item.revision())
            .addAllCatalogOptionKeys(item.options())
            .setRowIndex(item.row())
            .setConcept(CommonMapper.concept(graph, item.concept()))
            .setPoints(item.points())
            .setEase(item.ease())
            .setExpectedSuccess(item.success())
            .setDurationSeconds(CommonMapper.seconds(item.time()));
    if (xueban.find(item.item()).orElse(null) instanceof Item found) {
      Item printed = item.printed(found);
      proto
          .setItem(
              KeyedItem.newBuilder()
                  .setItem(ItemMapper.item(printed))
                  .setKey(ItemMapper.key(printed)))
          .addAllBlankPoints(item.blankPoints(printed));
    }
    return proto.build();
  }

  private static NearbyItem nearby(KnowledgeGraph graph, Shortage.Nearby near) {
    return NearbyItem.newBuilder()
        .setItemId(near.item())
        .setConcept(CommonMapper.concept(graph, near.concept()))
        .setKind(ItemMapper.kind(near.kind()))
        .setEase(near.ease())
        .setDifference(
            switch (near.difference()) {
              case DIFFICULTY -> ItemDifference.ITEM_DIFFERENCE_DIFFICULTY;
              case KIND -> ItemDifference.ITEM_DIFFERENCE_KIND;
              case PREREQUISITE -> ItemDifference.ITEM_DIFFERENCE_PREREQUISITE;
            })
        .build();
  }

  private static BlueprintRow row(xueban.tutor.paper.BlueprintRow row) {
    return BlueprintRow.newBuilder()
        .addAllConceptIds(row.concepts())
        .setEditionId(row.edition())
        .setUnitId(row.unit())
        .addAllKinds(row.kinds().stream().map(ItemMapper::kind).toList())
        .setBand(band(row.band()))
        .setCount(row.count())
        .setPoints(row.points())
        .build();
  }

  static ForecastBasis basis(Basis basis) {
    return switch (basis) {
      case CLASS -> ForecastBasis.FORECAST_BASIS_CLASS;
      case TYPICAL_LEARNER -> ForecastBasis.FORECAST_BASIS_TYPICAL_LEARNER;
    };
  }

  private static DifficultyBand band(xueban.tutor.paper.DifficultyBand band) {
    return switch (band) {
      case EASY -> DifficultyBand.DIFFICULTY_BAND_EASY;
      case MEDIUM -> DifficultyBand.DIFFICULTY_BAND_MEDIUM;
      case HARD -> DifficultyBand.DIFFICULTY_BAND_HARD;
      case ANY -> DifficultyBand.DIFFICULTY_BAND_UNSPECIFIED;
    };
  }

  private static xueban.tutor.paper.DifficultyBand band(DifficultyBand band) {
    return switch (band) {
      case DIFFICULTY_BAND_EASY -> xueban.tutor.paper.DifficultyBand.EASY;
      case DIFFICULTY_BAND_MEDIUM -> xueban.tutor.paper.DifficultyBand.MEDIUM;
      case DIFFICULTY_BAND_HARD -> xueban.tutor.paper.DifficultyBand.HARD;
      case DIFFICULTY_BAND_UNSPECIFIED, UNRECOGNIZED -> xueban.tutor.paper.DifficultyBand.ANY;
    };
  }
}
