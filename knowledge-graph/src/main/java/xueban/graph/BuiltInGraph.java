package xueban.graph;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.util.List;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.row.Rejection;
import xueban.row.RowFile;

/**
 * The graph that ships with xueban: junior-high mathematics, written for this project after the
 * public curriculum standard (义务教育数学课程标准 2022).
 */
public final class BuiltInGraph {
  private BuiltInGraph() {}

  /**
   * Returns junior-high mathematics with the roots it starts from in grade 6, read anew each time.
   */
  public static KnowledgeGraph juniorMathematics() {
    return read("junior-mathematics");
  }

  private static KnowledgeGraph read(String folder) {
    GraphImport rows = new GraphImport(KnowledgeGraph.empty());
    for (String name : List.of(GraphCsv.CONCEPTS, GraphCsv.PREREQUISITES, GraphCsv.EDITIONS)) {
      InputStream in =
          requireNonNull(BuiltInGraph.class.getResourceAsStream(folder + "/" + name), name);
      ImportReport report =
          RowFile.read(
              in,
              name,
              ImportOptions.defaults().withRejections(BuiltInGraph::refuse),
              Integer.MAX_VALUE,
              rows::take);
      if (report.read() == 0) {
        throw new IllegalStateException("The built-in " + folder + "/" + name + " is empty.");
      }
    }
    return rows.graph();
  }

  private static void refuse(Rejection rejection, String raw) {
    throw new IllegalStateException(
        "The built-in graph is wrong at line %d (%s): %s"
            .formatted(rejection.line(), rejection.reason(), raw));
  }
}
