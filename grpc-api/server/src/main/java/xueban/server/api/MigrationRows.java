package xueban.server.api;

import java.util.stream.Stream;
import xueban.graph.IdChanges;
import xueban.graph.KnowledgeGraph;
import xueban.v1.ExportGraphResponse;
import xueban.v1.MigrateGraphRequest;
import xueban.v1.MigrationHeader;

/** What a migration sends, for clients of the API that are written here. */
public final class MigrationRows {
  private MigrationRows() {}

  /** Returns the header, the rows of the newer version, then what became of ids. */
  public static Stream<MigrateGraphRequest> of(
      KnowledgeGraph newer, IdChanges changes, boolean dryRun) {
    MigrationHeader header = MigrationHeader.newBuilder().setDryRun(dryRun).build();
    return Stream.of(
            new GraphExport(newer, "").rows().map(row -> request(row, header)),
            changes.all().stream()
                .map(
                    change ->
                        MigrateGraphRequest.newBuilder().setChange(GraphMapper.change(change))))
        .flatMap(rows -> rows)
        .map(MigrateGraphRequest.Builder::build);
  }

  private static MigrateGraphRequest.Builder request(
      ExportGraphResponse row, MigrationHeader header) {
    MigrateGraphRequest.Builder request = MigrateGraphRequest.newBuilder();
    return switch (row.getRowCase()) {
      case HEADER -> request.setHeader(header);
      case CONCEPT -> request.setConcept(row.getConcept());
      case PREREQUISITE -> request.setPrerequisite(row.getPrerequisite());
      case EDITION -> request.setEdition(row.getEdition());
      case MISCONCEPTION -> request.setMisconception(row.getMisconception());
      case ROW_NOT_SET -> throw new IllegalStateException("an export has no empty row");
    };
  }
}
