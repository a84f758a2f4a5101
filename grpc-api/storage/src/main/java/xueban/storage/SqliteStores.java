package xueban.storage;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import xueban.XuebanException;
import xueban.graph.GraphStore;
import xueban.model.LearnerLog;
import xueban.model.SnapshotStore;
import xueban.recommend.CatalogStore;
import xueban.recommend.relevance.live.RelevanceStore;
import xueban.tutor.ClassStore;
import xueban.tutor.DecisionStore;
import xueban.tutor.HomeworkStore;
import xueban.tutor.Stores;
import xueban.tutor.answer.NoticeStore;
import xueban.tutor.answer.draft.SpentLedgers;
import xueban.tutor.faq.FaqStore;
import xueban.tutor.grading.GradedTextStore;
import xueban.tutor.handoff.QuestionStore;
import xueban.tutor.paper.PaperStore;

/**
 * All that one tenant keeps, in a folder: people in {@code learners.db}, content in {@code
 * catalog.db}, and beside them {@code index/} and {@code models/}. Two files, so that an import of
 * content never keeps an answer waiting. This process is the folder's only holder until {@link
 * #close}.
 */
public final class SqliteStores extends Stores {
  /** Names in a tenant's folder. */
  static final String PEOPLE = "learners.db";

  static final String CONTENT = "catalog.db";

  static final String MODELS = "models";

  private final DataFolder folder;
  private final SqliteFile people;
  private final SqliteFile content;
  private final Consumer<SqliteStores> whenClosed;
  private final AtomicBoolean closed = new AtomicBoolean();

  private SqliteStores(
      DataFolder folder, SqliteFile people, SqliteFile content, Consumer<SqliteStores> whenClosed) {
    super(
        new Parts()
            .with(GraphStore.class, new SqliteGraphStore(content))
            .with(LearnerLog.class, new SqliteLearnerLog(people))
            .with(SnapshotStore.class, new SqliteSnapshotStore(people))
            .with(CatalogStore.class, new SqliteCatalogStore(content))
            .with(ClassStore.class, new SqliteClassStore(people))
            .with(HomeworkStore.class, new SqliteHomeworkStore(people))
            .with(PaperStore.class, new SqlitePaperStore(people))
            .with(DecisionStore.class, new SqliteDecisionStore(people))
            .with(FaqStore.class, new SqliteFaqStore(content))
            .with(QuestionStore.class, new SqliteQuestionStore(people))
            .with(GradedTextStore.class, new SqliteGradedTextStore(people))
            .with(NoticeStore.class, new SqliteNoticeStore(people))
            .with(
                SpentLedgers.class,
                new SpentLedgers(
                    new SqliteTokenLedger(people, "tokens"),
                    new SqliteTokenLedger(people, "recordings")))
            .with(RelevanceStore.class, new SqliteRelevanceStore(people)));
    this.folder = folder;
    this.people = people;
    this.content = content;
    this.whenClosed = whenClosed;
  }

  /**
   * Opens the stores of a folder, or makes empty ones there.
   *
   * @throws XuebanException {@code FOLDER_NOT_WRITABLE}, {@code FOLDER_IN_USE} naming the holder,
   *     {@code FORMAT_TOO_NEW}, {@code CORRUPT} naming the file, {@code DISK_FULL}, or {@code
   *     INVALID_INPUT} if it is the folder of an installation
   */
  public static SqliteStores at(Path folder) {
    return at(folder, stores -> {});
  }

  static SqliteStores at(Path path, Consumer<SqliteStores> whenClosed) {
    DataFolder folder = DataFolder.open(path, DataFolder.Kind.TENANT);
    Deque<Closeable> open = new ArrayDeque<>(List.of(folder));
    try {
      SqliteFile people = SqliteFile.open(path.resolve(PEOPLE), SqliteSchema.LEARNERS);
      open.push(people);
      SqliteFile content = SqliteFile.open(path.resolve(CONTENT), SqliteSchema.CATALOG);
      open.push(content);
      SqliteStores stores = new SqliteStores(folder, people, content, whenClosed);
      open.clear();
      return stores;
    } finally {
      open.forEach(Closeable::close);
    }
  }

  @Override
  public Optional<Path> indexFolder() {
    return Optional.of(folder.path().resolve("index"));
  }

  @Override
  public Optional<Path> modelFolder() {
    return Optional.of(folder.path().resolve(MODELS));
  }

  /** Commits what is under way and lets the folder go; a second call does nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try (folder;
          people;
          content) {
        whenClosed.accept(this);
      }
    }
  }
}
