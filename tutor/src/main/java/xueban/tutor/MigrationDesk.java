package xueban.tutor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import xueban.graph.GraphReplacement;
import xueban.graph.IdChange;
import xueban.graph.IdChanges;
import xueban.graph.KnowledgeGraph;
import xueban.model.ConceptEvidence;
import xueban.model.LearnerEvent;
import xueban.model.LearnerLog;
import xueban.model.MigrationEvent;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogStore;

/**
 * Brings graph, catalog and learners from one version of the graph to the next.
 *
 * <pre>
 *   1 graph    the new version is stored, at once
 *   2 catalog  entries tagged with old ids get the new ones, a page at a time
 *   3 learners an event each, for those with evidence of an old id
 * </pre>
 *
 * <p>In this order an answer that comes between 1 and 3 is recorded under the old id ahead of the
 * learner's event, and so moves with the rest. Each step looks for what is left to do, so a run
 * after a kill goes on where the last one ended, and a run too many does nothing. Only a concept
 * that was split and lives on as one of its parts does not show whether it was moved: the id of its
 * event does. Safe for concurrent use: one migration at a time.
 */
final class MigrationDesk {
  private static final int PAGE = 500;

  private final GraphKeeper graphs;
  private final CatalogDesk catalogDesk;
  private final CatalogStore catalog;
  private final LearnerLog log;
  private final ModelDesk models;
  private final Clock clock;
  private final ReentrantLock running = new ReentrantLock();

  MigrationDesk(
      GraphKeeper graphs,
      CatalogDesk catalogDesk,
      CatalogStore catalog,
      LearnerLog log,
      ModelDesk models,
      Clock clock) {
    this.graphs = graphs;
    this.catalogDesk = catalogDesk;
    this.catalog = catalog;
    this.log = log;
    this.models = models;
    this.clock = clock;
  }

  Migrated migrate(KnowledgeGraph newer, IdChanges changes, boolean dryRun) {
    running.lock();
    try {
      KnowledgeGraph before = graphs.graph();
      KnowledgeGraph after =
          dryRun
              ? GraphReplacement.of(before, newer, changes)
              : graphs.change(now -> GraphReplacement.of(now, newer, changes));
      long entries = entries(changes, dryRun);
      if (!dryRun) {
        catalogDesk.refresh();
      }
      long learners = learners(after.version(), changes, dryRun);
      return new Migrated(before.version(), after.version(), entries, learners, dryRun);
    } finally {
      running.unlock();
    }
  }

  private long entries(IdChanges changes, boolean dryRun) {
    Set<String> changed = new TreeSet<>();
    long after = 0;
    while (true) {
      List<CatalogStore.Change> page = catalog.changes(after, PAGE);
      List<CatalogEntry> left =
          page.stream()
              .flatMap(change -> change.entry().stream())
              .filter(entry -> isOf(entry, changes))
              .toList();
      left.forEach(entry -> changed.add(entry.id()));
      while (!dryRun && !left.isEmpty()) { // what was changed meanwhile is read again
        left = catalog.findAll(catalogDesk.replace(left, entry -> retagged(entry, changes)));
      }
      if (page.size() < PAGE) {
        return changed.size();
      }
      after = page.getLast().number();
    }
  }

  /** Returns the entry under new ids; one that loses all is tagged by its text. */
  private CatalogEntry retagged(CatalogEntry entry, IdChanges changes) {
    return isOf(entry, changes)
        ? catalogDesk.tagged(entry.withConcepts(changes.now(entry.metadata().concepts())))
        : entry;
  }

  private static boolean isOf(CatalogEntry entry, IdChanges changes) {
    List<String> concepts = entry.metadata().concepts();
    return !changes.now(concepts).equals(concepts);
  }

  private long learners(String toGraph, IdChanges changes, boolean dryRun) {
    if (changes.all().isEmpty()) {
      return 0;
    }
    long moved = 0;
    List<String> page = log.learners("", PAGE);
    while (!page.isEmpty()) {
      List<LearnerEvent> events = new ArrayList<>();
      for (String learner : page) {
        List<LearnerEvent> own = events(learner, toGraph, changes);
        moved += own.isEmpty() ? 0 : 1;
        events.addAll(own);
      }
      if (!dryRun && !events.isEmpty()) {
        log.append(events);
      }
      page = log.learners(page.getLast(), PAGE);
    }
    return moved;
  }

  /**
   * Returns what moves the learner's evidence: splits that keep the old id first, then the rest.
   */
  private List<LearnerEvent> events(String learner, String toGraph, IdChanges changes) {
    Set<String> shown = new TreeSet<>();
    for (ConceptEvidence evidence : models.states().current(learner).evidence()) {
      shown.add(evidence.concept());
    }
    List<LearnerEvent> events = new ArrayList<>();
    String split = "graph-" + toGraph + "-split";
    List<MigrationEvent.Move> kept = moves(changes, shown, IdChange::keepsOldId);
    if (!kept.isEmpty() && log.known(learner, Set.of(split)).isEmpty()) {
      events.add(new MigrationEvent(split, learner, clock.instant(), toGraph, kept));
    }
    List<MigrationEvent.Move> rest = moves(changes, shown, c -> !c.keepsOldId());
    if (!rest.isEmpty()) {
      String id = "graph-%s-after-%d".formatted(toGraph, log.lastPosition(learner));
      events.add(new MigrationEvent(id, learner, clock.instant(), toGraph, rest));
    }
    return events;
  }

  private static List<MigrationEvent.Move> moves(
      IdChanges changes, Set<String> shown, Predicate<IdChange> wanted) {
    return changes.all().stream()
        .filter(wanted)
        .filter(change -> shown.contains(change.oldId()))
        .map(change -> new MigrationEvent.Move(change.oldId(), change.newIds()))
        .toList();
  }
}
