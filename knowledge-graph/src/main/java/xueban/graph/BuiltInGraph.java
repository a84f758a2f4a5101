package xueban.graph;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.row.RowFile;

/**
 * The graph that ships with xueban, written for this project after the public curriculum standards
 * (义务教育课程标准 2022).
 */
public final class BuiltInGraph {
  private static final List<String> PARTS =
      List.of("mathematics/primary", "mathematics/junior", "physics/junior");

  private BuiltInGraph() {}

  /** Returns all of it, read anew each time. */
  public static KnowledgeGraph load() {
    GraphImport rows = new GraphImport(KnowledgeGraph.empty());
    for (String file : GraphCsv.FILES) {
      for (String part : PARTS) {
        read(part + "/" + file, rows);
      }
    }
    return rows.graph();
  }

  private static void read(String name, GraphImport rows) {
    @Nullable InputStream in = BuiltInGraph.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("The jar lacks the built-in graph's " + name);
    }
    ImportReport report =
        RowFile.read(
            in,
            name,
            ImportOptions.defaults()
                .withRejections(
                    (rejection, raw) -> {
                      throw new IllegalStateException(
                          "The built-in %s is wrong at line %d (%s): %s"
                              .formatted(name, rejection.line(), rejection.reason(), raw));
                    }),
            Integer.MAX_VALUE,
            rows::take);
    if (report.read() == 0) {
      throw new IllegalStateException("The built-in %s is empty.".formatted(name));
    }
  }
}
