package xueban.server.api;

import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xueban.FieldViolation;
import xueban.XuebanException;
import xueban.graph.IdChange;
import xueban.graph.IdChanges;
import xueban.graph.KnowledgeGraph;
import xueban.tutor.Migrated;
import xueban.tutor.Xueban;
import xueban.v1.Concept;
import xueban.v1.Edition;
import xueban.v1.MigrateGraphRequest;
import xueban.v1.MigrateGraphRequest.PartCase;
import xueban.v1.MigrateGraphResponse;
import xueban.v1.MigrationHeader;
import xueban.v1.Misconception;
import xueban.v1.Prerequisite;

/** One newer version of the graph on its way in: header, rows, then the migration itself. */
final class MigrationUpload extends HeldStream<MigrateGraphRequest> {
  private static final int MAX_CONCEPTS = 200_000;
  private static final long MAX_BYTES = 256L << 20;
  private static final Map<String, String> NAMES =
      Map.of(
          "changes", "change",
          "old_id", "change.old_id",
          "new_id", "change.new_ids",
          "kind", "change.kind");

  private final Xueban xueban;
  private final StreamObserver<MigrateGraphResponse> client;
  private final KnowledgeGraph.Builder newer = KnowledgeGraph.builder();
  private final List<IdChange> changes = new ArrayList<>();
  private final Map<PartCase, Set<String>> keys = new EnumMap<>(PartCase.class);
  private @Nullable MigrationHeader header;
  private int concepts;
  private long rows;
  private long bytes;

  MigrationUpload(Xueban xueban, StreamObserver<MigrateGraphResponse> client, Runnable whenOver) {
    super(whenOver);
    this.xueban = xueban;
    this.client = client;
  }

  @Override
  public void onNext(MigrateGraphRequest request) {
    orEnd(
        () -> {
          if (request.hasHeader()) {
            begin(request.getHeader());
            return;
          }
          begun();
          rows++;
          bytes += request.getSerializedSize();
          if (bytes > MAX_BYTES) {
            throw XuebanException.invalid(
                "part",
                "the rows have more than %d bytes; migrate a subject at a time."
                    .formatted(MAX_BYTES));
          }
          take(request);
        });
  }

  private void begin(MigrationHeader first) {
    if (header != null) {
      throw XuebanException.invalid("header", "came twice; send one, and rows after it.");
    }
    header = first;
  }

  private MigrationHeader begun() {
    if (header == null) {
      throw XuebanException.invalid("header", "is missing; send it before the first row.");
    }
    return header;
  }

  private void take(MigrateGraphRequest row) {
    switch (row.getPartCase()) {
      case CONCEPT -> {
        Concept concept = row.getConcept();
        check(PartCase.CONCEPT, GraphRowChecks.concept("concept", concept), "id", concept.getId());
        if (++concepts > MAX_CONCEPTS) {
          throw XuebanException.invalid(
              "concept", "a graph has at most %d; send fewer.".formatted(MAX_CONCEPTS));
        }
        newer.put(GraphMapper.concept(concept));
      }
      case PREREQUISITE -> {
        Prerequisite edge = row.getPrerequisite();
        String ends = edge.getBeforeId() + " → " + edge.getAfterId();
        check(
            PartCase.PREREQUISITE,
            GraphRowChecks.prerequisite("prerequisite", edge),
            "after_id",
            ends);
        newer.put(GraphMapper.prerequisite(edge));
      }
      case EDITION -> {
        Edition edition = row.getEdition();
        check(PartCase.EDITION, GraphRowChecks.edition("edition", edition), "id", edition.getId());
        newer.put(GraphMapper.edition(edition));
      }
      case MISCONCEPTION -> {
        Misconception wrong = row.getMisconception();
        String name = wrong.getConceptId() + ": " + wrong.getName();
        check(
            PartCase.MISCONCEPTION,
            GraphRowChecks.misconception("misconception", wrong),
            "name",
            name);
        newer.put(GraphMapper.misconception(wrong));
      }
      case CHANGE -> {
        numbered(GraphRowChecks.change("change", row.getChange()));
        changes.add(FieldNames.translated(NAMES, () -> GraphMapper.change(row.getChange())));
      }
      case HEADER -> throw new IllegalStateException("a header was taken for a row");
      case PART_NOT_SET ->
          throw XuebanException.invalid(
              "part", "row %d is empty; send a header, then rows.".formatted(rows));
    }
  }

  /** Checks a row, and that no other of its kind has its key. */
  private void check(PartCase part, Fields fields, String field, String key) {
    if (!keys.computeIfAbsent(part, k -> new HashSet<>()).add(key)) {
      fields.fault(field, "\"%s\" came already; remove one.".formatted(key));
    }
    numbered(fields);
  }

  /** Says in each fault which row it is about, counted from 1 after the header. */
  private void numbered(Fields fields) {
    Fields faults = Fields.ofRequest();
    for (FieldViolation fault : fields.faults()) {
      faults.fault(fault.field(), "row %d: %s".formatted(rows, fault.description()));
    }
    faults.check();
  }

  @Override
  public void onCompleted() {
    Migrated migrated;
    try {
      migrated = migrate(begun().getDryRun());
    } finally {
      end();
    }
    Answers.one(client, GraphMapper.migrated(migrated));
  }

  private Migrated migrate(boolean dryRun) {
    KnowledgeGraph graph = newer.build();
    return FieldNames.translated(
        NAMES, () -> xueban.migrateGraph(graph, IdChanges.of(changes), dryRun));
  }
}
