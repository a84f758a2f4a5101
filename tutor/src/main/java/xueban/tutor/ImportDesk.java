package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import xueban.graph.GraphFiles;
import xueban.graph.format.GraphFormat;
import xueban.graph.format.GraphFormats;
import xueban.graph.format.Loss;
import xueban.recommend.ConceptPolicy;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.row.RowFile;

/** Takes files in, and writes the graph out. Safe for concurrent use. */
final class ImportDesk {
  private final Stores stores;
  private final GraphKeeper graphs;
  private final CatalogDesk catalog;
  private final Clock clock;

  ImportDesk(Stores stores, GraphKeeper graphs, CatalogDesk catalog, Clock clock) {
    this.stores = stores;
    this.graphs = graphs;
    this.catalog = catalog;
    this.clock = clock;
  }

  ImportReport graph(Path file, ImportOptions options) {
    AtomicReference<ImportReport> report = new AtomicReference<>();
    graphs.change(
        graph -> {
          GraphFiles.Imported imported = GraphFormats.importInto(graph, file, options);
          report.set(imported.report());
          return options.dryRun() ? graph : imported.graph();
        });
    catalog.refresh();
    return requireNonNull(report.get());
  }

  List<Loss> exportGraph(Path file) {
    return GraphFormats.write(graphs.graph(), file, GraphFormat.of(file));
  }

  ImportReport resources(Path file, ImportOptions options, ConceptPolicy unknownConcepts) {
    ResourceImport rows = new ResourceImport(catalog, graphs, unknownConcepts, options.dryRun());
    try {
      return RowFile.read(file, options, ResourceImport.BATCH, rows::take);
    } finally {
      catalog.refresh();
    }
  }

  ImportReport roster(Path file, ImportOptions options) {
    RosterImport rows = new RosterImport(stores.classes(), options.dryRun());
    return RowFile.read(file, options, Integer.MAX_VALUE, rows::take);
  }

  ImportReport responses(Path file, ImportOptions options, ConceptPolicy unknownConcepts) {
    ResponseImport rows =
        new ResponseImport(
            stores.learnerLog(),
            stores.catalog(),
            new ConceptLabels(graphs, unknownConcepts),
            clock.instant(),
            options.dryRun());
    try {
      return RowFile.read(file, options, ResponseImport.BATCH, rows::take);
    } finally {
      catalog.refresh();
    }
  }
}
