package xueban.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.model.InMemoryLearnerLog;
import xueban.model.LearnerLog;
import xueban.model.LoggedEvent;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogStore;
import xueban.tutor.grading.GradedText;

/**
 * Reads a tenant's folder without holding it: beside the service that does, or with none. Changes
 * nothing. For work on all that there is, such as training.
 */
public final class TenantReader implements AutoCloseable {
  private static final int PAGE = 1_000;

  private final Path folder;
  private final SqliteReaders people;
  private final SqliteReaders content;

  private TenantReader(Path folder) {
    this.folder = folder;
    people = new SqliteReaders(folder.resolve(SqliteStores.PEOPLE));
    content = new SqliteReaders(folder.resolve(SqliteStores.CONTENT));
  }

  /**
   * Opens a tenant's folder.
   *
   * @param dataDir an installation's folder, or one of {@link SqliteStores} alone
   * @param tenant id of the tenant; empty for the only one
   * @throws XuebanException {@code UNKNOWN_TENANT} naming those that there are, {@code
   *     INVALID_INPUT} if there are several to choose from, {@code FORMAT_TOO_NEW}, or {@code
   *     NOT_ALLOWED_NOW} if an older xueban wrote it and no service has opened it since
   */
  public static TenantReader open(Path dataDir, String tenant) {
    TenantReader reader = new TenantReader(folder(dataDir, tenant));
    boolean good = false;
    try {
      reader.check(SqliteStores.PEOPLE, reader.people, SqliteSchema.LEARNERS);
      reader.check(SqliteStores.CONTENT, reader.content, SqliteSchema.CATALOG);
      good = true;
      return reader;
    } finally {
      if (!good) {
        reader.close();
      }
    }
  }

  /** Returns the folder of the tenant's models, which need not exist. */
  public Path modelFolder() {
    return folder.resolve(SqliteStores.MODELS);
  }

  /**
   * Returns a copy of the log as it is now; its positions are numbered anew.
   *
   * @param progress takes now and then how many events are read
   * @throws XuebanException {@code CORRUPT} naming the event that is damaged
   */
  public LearnerLog log(LongConsumer progress) {
    InMemoryLearnerLog copy = new InMemoryLearnerLog();
    long end = people.read(s -> s.number(SqliteLearnerLog.LAST));
    long read = 0;
    long position = 0;
    while (position < end) {
      long after = position;
      List<LoggedEvent> page =
          people.read(
              s ->
                  s.all(
                      SqliteLearnerLog.SCAN,
                      row -> SqliteLearnerLog.decode(folder.resolve(SqliteStores.PEOPLE), row),
                      after,
                      PAGE));
      List<LoggedEvent> wanted = page.stream().filter(e -> e.position() <= end).toList();
      if (wanted.isEmpty()) {
        break;
      }
      copy.append(wanted.stream().map(LoggedEvent::event).toList());
      position = wanted.getLast().position();
      read += wanted.size();
      progress.accept(read);
    }
    return copy;
  }

  /**
   * Gives each entry of the catalog as it is now, in the order of their last changes.
   *
   * @throws XuebanException {@code CORRUPT} naming the entry that is damaged
   */
  public void entries(Consumer<CatalogEntry> taker) {
    Path file = folder.resolve(SqliteStores.CONTENT);
    long after = 0;
    List<CatalogStore.Change> page;
    do {
      long from = after;
      page =
          content.read(
              s ->
                  s.all(
                      SqliteCatalogStore.CHANGES,
                      row -> SqliteCatalogStore.change(file, row),
                      from,
                      PAGE));
      for (CatalogStore.Change change : page) {
        change.entry().ifPresent(taker);
        after = change.number();
      }
    } while (page.size() == PAGE);
  }

  /** Returns the short texts that teachers graded, by item, each item's newest first. */
  public Map<String, List<GradedText>> gradedTexts() {
    return people.read(s -> s.all(SqliteGradedTextStore.ALL, SqliteGradedTextStore::text)).stream()
        .collect(Collectors.groupingBy(GradedText::item, TreeMap::new, Collectors.toList()));
  }

  /**
   * Returns the graph that is in force.
   *
   * @throws XuebanException {@code CORRUPT} if it is damaged
   */
  public KnowledgeGraph graph() {
    Path file = folder.resolve(SqliteStores.CONTENT);
    return content
        .read(s -> s.first(SqliteGraphStore.LATEST, row -> SqliteGraphStore.graph(file, row)))
        .orElseGet(KnowledgeGraph::empty);
  }

  private void check(String name, SqliteReaders readers, SqliteSchema schema) {
    long found = readers.read(s -> s.number("PRAGMA user_version"));
    if (found > schema.version()) {
      throw new XuebanException(
          ErrorCode.FORMAT_TOO_NEW,
          "%s was written by a newer xueban: tables of version %d, this one knows %d. Take the newer."
              .formatted(folder.resolve(name), found, schema.version()));
    }
    if (found < schema.version()) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "%s has tables of version %d, this xueban reads %d. Start the service once: it brings them up to date."
              .formatted(folder.resolve(name), found, schema.version()));
    }
  }

  private static Path folder(Path dataDir, String tenant) {
    if (tenant.isEmpty() && holdsTenant(dataDir)) {
      return dataDir;
    }
    Path tenants = dataDir.resolve(SqliteInstallation.TENANTS);
    List<String> there = tenantsIn(tenants);
    if (tenant.isEmpty() && there.size() > 1) {
      throw XuebanException.invalid(
          "tenant", "%s holds %s; say which is meant.".formatted(dataDir, there));
    }
    if (tenant.isEmpty() ? there.isEmpty() : !there.contains(tenant)) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_TENANT,
          "%s holds %s. Correct the data folder or the tenant."
              .formatted(
                  dataDir.toAbsolutePath(),
                  there.isEmpty()
                      ? "no tenant's data"
                      : "no tenant \"%s\"; it holds %s".formatted(tenant, there)));
    }
    return tenants.resolve(tenant.isEmpty() ? there.getFirst() : tenant);
  }

  private static List<String> tenantsIn(Path tenants) {
    if (!Files.isDirectory(tenants)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(tenants)) {
      return folders
          .filter(TenantReader::holdsTenant)
          .map(folder -> String.valueOf(folder.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the tenants in " + tenants, e);
    }
  }

  /** Returns whether the files are there; SQLite would make those that are missing. */
  private static boolean holdsTenant(Path folder) {
    return Files.isRegularFile(folder.resolve(SqliteStores.PEOPLE))
        && Files.isRegularFile(folder.resolve(SqliteStores.CONTENT));
  }

  @Override
  public void close() {
    try (people;
        content) {
      // both are closed, whatever one says
    }
  }
}
