package xueban.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.GraphJson;
import xueban.graph.GraphStore;
import xueban.graph.KnowledgeGraph;

/** Graphs as JSON, every version ever saved; the last one is in force. */
final class SqliteGraphStore implements GraphStore {
  /** The graph (number, version, sha256, json) in force. */
  static final String LATEST =
      "SELECT number, version, sha256, json FROM graph ORDER BY number DESC LIMIT 1";

  private static final String OF_VERSION =
      """
      SELECT number, version, sha256, json FROM graph WHERE version = ?
      ORDER BY number DESC LIMIT 1\
      """;
  private static final String SAVE =
      """
      INSERT INTO graph (number, version, sha256, json)
      VALUES ((SELECT coalesce(max(number), 0) + 1 FROM graph), ?, ?, ?)\
      """;

  private final SqliteFile file;
  private volatile @Nullable KnowledgeGraph inForce;

  SqliteGraphStore(SqliteFile file) {
    this.file = file;
  }

  @Override
  public KnowledgeGraph load() {
    KnowledgeGraph known = inForce;
    return known == null ? loadLatest() : known;
  }

  // Excludes save(), so that a slow load does not put an older graph in force.
  private synchronized KnowledgeGraph loadLatest() {
    KnowledgeGraph latest =
        file.read(s -> s.first(LATEST, row -> graph(file.path(), row)))
            .orElseGet(KnowledgeGraph::empty);
    inForce = latest;
    return latest;
  }

  @Override
  public synchronized void save(KnowledgeGraph graph) {
    byte[] json = GraphJson.write(graph).getBytes(UTF_8);
    String text = new String(json, UTF_8);
    byte[] sha256 = Sha256.of(json);
    file.write(
        WriteLane.IMPORT,
        json.length,
        session -> {
          boolean sameAsLast =
              session
                  .first(LATEST, row -> row.getString(2))
                  .filter(graph.version()::equals)
                  .isPresent();
          return sameAsLast ? 0 : session.update(SAVE, graph.version(), sha256, text);
        });
    inForce = graph;
  }

  /** Returns the graph that was saved with that version, or empty. */
  Optional<KnowledgeGraph> find(String version) {
    return file.read(s -> s.first(OF_VERSION, row -> graph(file.path(), row), version));
  }

  /** Returns the versions that were ever in force, first to last. */
  List<String> versions() {
    return file.read(
        s -> s.all("SELECT version FROM graph ORDER BY number", row -> row.getString(1)));
  }

  /** Returns the graph of a row (number, version, sha256, json). */
  static KnowledgeGraph graph(Path file, ResultSet row) throws SQLException {
    byte[] json = row.getString(4).getBytes(UTF_8);
    if (Sha256.matches(json, row.getBytes(3))) {
      try {
        return GraphJson.read(json);
      } catch (XuebanException e) {
        throw damaged(file, row.getString(2), e);
      }
    }
    throw damaged(file, row.getString(2), null);
  }

  private static XuebanException damaged(Path file, String version, @Nullable Throwable cause) {
    return new XuebanException(
        ErrorCode.CORRUPT,
        "The graph %s in %s is damaged. Restore the file from a backup, or import the graph again."
            .formatted(version, file),
        cause);
  }
}
