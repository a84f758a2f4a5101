package xueban.tutor;

import java.util.ArrayList;
import java.util.List;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogRows;
import xueban.recommend.CatalogStore;
import xueban.recommend.ConceptPolicy;
import xueban.recommend.RowDraft;
import xueban.row.Row;
import xueban.row.RowOutcome;

/** Takes rows of resources and items into the catalog, batch by batch. */
final class ResourceImport {
  static final int BATCH = 500;

  private final CatalogDesk desk;
  private final ConceptLabels labels;
  private final boolean dryRun;
  private boolean indexes;

  ResourceImport(CatalogDesk desk, GraphKeeper graphs, ConceptPolicy policy, boolean dryRun) {
    this.desk = desk;
    this.labels = new ConceptLabels(graphs, policy);
    this.dryRun = dryRun;
    indexes = !dryRun;
  }

  List<RowOutcome> take(List<Row> rows) {
    List<RowDraft> drafts = new ArrayList<>();
    for (Row row : rows) {
      drafts.add(
          switch (CatalogRows.read(row)) {
            case RowDraft.Accepted accepted -> labels.resolver().resolve(accepted);
            case RowDraft.Rejected rejected -> rejected;
          });
    }
    if (!dryRun) {
      labels.save();
    }
    List<CatalogEntry> entries = new ArrayList<>();
    for (RowDraft draft : drafts) {
      if (draft instanceof RowDraft.Accepted accepted) {
        entries.add(accepted.entry());
      }
    }
    List<CatalogStore.Outcome> stored = desk.store(desk.tagged(entries), dryRun);
    if (indexes) {
      indexes = desk.refreshWhileVectorsAreKept();
    }
    List<RowOutcome> outcomes = new ArrayList<>();
    int next = 0;
    for (RowDraft draft : drafts) {
      outcomes.add(
          switch (draft) {
            case RowDraft.Rejected rejected -> RowOutcome.rejected(rejected.reason());
            case RowDraft.Accepted ignored -> of(stored.get(next++));
          });
    }
    return outcomes;
  }

  private static RowOutcome of(CatalogStore.Outcome outcome) {
    return switch (outcome) {
      case ADDED -> RowOutcome.ADDED;
      case CHANGED -> RowOutcome.CHANGED;
      case UNCHANGED -> RowOutcome.UNCHANGED;
    };
  }
}
