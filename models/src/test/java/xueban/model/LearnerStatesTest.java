package xueban.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.model.logistic.RandomWeights;

class LearnerStatesTest {
  private static final String MING = "ming";

  private final Tracer tracer = RandomWeights.tracer(1);

  private final InMemoryLearnerLog log = new InMemoryLearnerLog();

  private final InMemorySnapshotStore snapshots = new InMemorySnapshotStore();

  private LearnerStates states() {
    return new LearnerStates(log, snapshots, tracer);
  }

  /**
   * Says what a state is, the slow way: drop what is retracted, re-grade, then fold from the start.
   */
  private LearnerState reference(List<LoggedEvent> events) {
    Set<Integer> gone = new HashSet<>();
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i).event() instanceof RetractionEvent retraction && !gone.contains(i)) {
        for (int j = 0; j < i; j++) {
          if (events.get(j).event().eventId().equals(retraction.retracted())) {
            gone.add(j);
          }
        }
      }
    }
    LearnerState state = tracer.start(new ConceptNames());
    for (int i = 0; i < events.size(); i++) {
      if (gone.contains(i)) {
        continue;
      }
      LearnerEvent event = events.get(i).event();
      for (int j = i + 1; j < events.size(); j++) {
        if (event instanceof ResponseEvent response
            && !gone.contains(j)
            && events.get(j).event() instanceof RegradeEvent regrade
            && regrade.response().equals(event.eventId())) {
          event = response.withScore(regrade.score());
        }
      }
      state = tracer.fold(state, event);
    }
    return state;
  }

  @Test
  void current_howeverItStoppedAndWentOn_isTheFoldOfTheLog() {
    for (long seed = 1; seed <= 25; seed++) {
      PlausibleEvents events = new PlausibleEvents(seed);
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      String learner = "learner-" + seed;
      LearnerStates states = states();
      for (int step = 0; step < 60; step++) {
        List<LearnerEvent> batch = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
          batch.add(events.event(learner));
        }
        log.append(batch);
        if (random.nextInt(4) == 0) {
          states = states(); // a restart: only log and snapshots remain
        }
        if (random.nextBoolean()) {
          List<LoggedEvent> all = log.read(learner, 0, 10_000);
          FoldedState folded = states.folded(learner);
          assertThat(folded.state().toBytes())
              .as("seed %d, step %d", seed, step)
              .isEqualTo(reference(all).toBytes());
          assertThat(folded.position()).isEqualTo(log.lastPosition(learner));
        }
      }
      assertThat(snapshots.find(learner)).isPresent();
    }
  }

  @Test
  void asOf_isTheFoldUpToThere() {
    PlausibleEvents events = new PlausibleEvents(99);
    LearnerStates states = states();
    for (int i = 0; i < 150; i++) {
      log.append(List.of(events.event(MING), events.event("hong")));
      if (i % 20 == 0) {
        states.current(MING);
      }
    }
    List<LoggedEvent> all = log.read(MING, 0, 1_000);
    for (int count = 0; count <= all.size(); count++) {
      long position = count == 0 ? 0 : all.get(count - 1).position();
      byte[] expected = reference(all.subList(0, count)).toBytes();
      assertThat(states.asOf(MING, position).toBytes()).as("%d events", count).isEqualTo(expected);
      if (count > 0) { // the other learner's events lie between
        assertThat(states.asOf(MING, position + 1).toBytes()).isEqualTo(expected);
      }
    }
    assertThat(states.asOf(MING, Long.MAX_VALUE)).isEqualTo(states.current(MING));
    assertThatThrownBy(() -> states.asOf(MING, -1)).isInstanceOf(XuebanException.class);
  }

  @Test
  void current_unknownLearner_startingState() {
    assertThat(states().current("nobody").evidence()).isEmpty();
    assertThat(states().position("nobody")).isZero();
  }

  @Test
  void current_sameEventTwice_countsOnce() {
    log.append(List.of(Responses.of(1, "c", 1), Responses.of(1, "c", 0)));
    LearnerStates states = states();
    states.current(MING);
    log.append(List.of(Responses.of(1, "c", 0)));
    assertThat(states.current(MING).evidence("c").orElseThrow().independent()).isEqualTo(1);
  }

  @Test
  void regrade_changesTheOldResponse_retractionTakesItBack() {
    log.append(List.of(Responses.of(1, "c", 0), Responses.of(2, "c", 1)));
    LearnerStates states = states();
    assertThat(score(states)).isEqualTo(1);
    log.append(List.of(new RegradeEvent("g", MING, Instant.EPOCH, "r1", 1, "misread")));
    assertThat(score(states)).isEqualTo(2);
    log.append(List.of(new RetractionEvent("x", MING, Instant.EPOCH, "r2", "not mine")));
    assertThat(score(states)).isEqualTo(1);
    log.append(List.of(new RetractionEvent("y", MING, Instant.EPOCH, "x", "mine after all")));
    assertThat(score(states)).isEqualTo(2);
    log.append(List.of(new RetractionEvent("z", MING, Instant.EPOCH, "g", "was right before")));
    assertThat(score(states)).isEqualTo(1);
  }

  @Test
  void answerThatWaits_isNoEvidence_untilItIsGraded_inItsOwnPlace() {
    UngradedEvent waiting = UngradedEvent.of(Responses.of(1, "c", 0));
    log.append(List.of(waiting, Responses.of(2, "c", 1)));
    LearnerStates states = states();
    assertThat(states.current(MING).evidence("c").orElseThrow().independent()).isEqualTo(1);
    log.append(List.of(new RegradeEvent("g", MING, Instant.EPOCH, "r1", 1, "well said")));
    assertThat(score(states)).isEqualTo(2);
    LearnerLog other = new InMemoryLearnerLog();
    other.append(List.of(Responses.of(1, "c", 1), Responses.of(2, "c", 1)));
    assertThat(states.current(MING).toBytes())
        .isEqualTo(
            new LearnerStates(other, new InMemorySnapshotStore(), tracer).current(MING).toBytes());
    log.append(List.of(new RetractionEvent("z", MING, Instant.EPOCH, "g", "looked at again")));
    assertThat(states.current(MING).evidence("c").orElseThrow().independent()).isEqualTo(1);
  }

  @Test
  void current_whileOthersAppendAndRead_givesOnlyStatesThatWere() throws Exception {
    LearnerStates states = new LearnerStates(log, snapshots, tracer, new ConceptNames(), 2_000);
    List<Callable<Void>> work = new ArrayList<>();
    for (int t = 0; t < 8; t++) {
      int thread = t;
      work.add(
          () -> {
            PlausibleEvents events = new PlausibleEvents(thread);
            for (int i = 0; i < 80; i++) {
              String learner = "shared-" + (thread + i) % 3;
              if (thread < 3) {
                log.append(List.of(withId(events.event(learner), thread + "/" + i)));
              }
              FoldedState folded = states.folded(learner);
              List<LoggedEvent> events2 =
                  log.read(learner, 0, 10_000).stream()
                      .filter(e -> e.position() <= folded.position())
                      .toList();
              assertThat(folded.state().toBytes()).isEqualTo(reference(events2).toBytes());
            }
            return null;
          });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (Future<Void> done : pool.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(log.size()).isEqualTo(240);
  }

  /** Threads draw the same ids; the log would take them for duplicates. */
  private static LearnerEvent withId(LearnerEvent event, String id) {
    return switch (event) {
      case ResponseEvent e ->
          new ResponseEvent(
              id,
              e.learner(),
              e.at(),
              e.item(),
              e.itemRevision(),
              e.concepts(),
              e.score(),
              e.help(),
              e.elapsed(),
              e.answer());
      case UngradedEvent e -> throw new AssertionError("none is drawn: " + e);
      case HintEvent e -> new HintEvent(id, e.learner(), e.at(), e.item(), e.step(), e.help());
      case RegradeEvent e ->
          new RegradeEvent(id, e.learner(), e.at(), e.response(), e.score(), e.reason());
      case ContestEvent e ->
          new ContestEvent(id, e.learner(), e.at(), e.concept(), e.note(), e.response());
      case RetractionEvent e ->
          new RetractionEvent(id, e.learner(), e.at(), e.retracted(), e.reason());
      case MigrationEvent e -> new MigrationEvent(id, e.learner(), e.at(), e.toGraph(), e.moves());
    };
  }

  private static double score(LearnerStates states) {
    return states.current(MING).evidence("c").orElseThrow().independentScore();
  }
}
