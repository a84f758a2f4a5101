package xueban.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import xueban.model.logistic.RandomWeights;

/** What is kept of a state, and what becomes of it. */
class StateSnapshotTest {
  private static final String MING = "ming";

  private final Tracer tracer = RandomWeights.tracer(1);
  private final InMemoryLearnerLog log = new InMemoryLearnerLog();
  private final InMemorySnapshotStore snapshots = new InMemorySnapshotStore();

  private LearnerStates states() {
    return new LearnerStates(log, snapshots, tracer);
  }

  @Test
  void current_snapshotAfter32Events() {
    LearnerStates states = states();
    for (int i = 0; i < 31; i++) {
      log.append(List.of(Responses.of(i, "c", 1)));
      states.current(MING);
    }
    assertThat(snapshots.find(MING)).isEmpty();
    log.append(List.of(Responses.of(31, "c", 1)));
    states.current(MING);
    Snapshot snapshot = snapshots.find(MING).orElseThrow();
    assertThat(snapshot.position()).isEqualTo(log.lastPosition(MING));
    assertThat(snapshot.model()).isEqualTo(tracer.version());
  }

  @Test
  void current_uselessSnapshots_areSetAside() {
    for (int i = 0; i < 40; i++) {
      log.append(List.of(Responses.of(i, "c" + i % 4, 1)));
    }
    LearnerState expected = states().current(MING);
    Snapshot good = snapshots.find(MING).orElseThrow();
    byte[] damaged = good.state().clone();
    damaged[40] ^= 1;
    byte[] wrong = tracer.fold(expected, Responses.of(99, "c9", 0)).toBytes();
    for (Snapshot useless :
        List.of(
            new Snapshot(MING, good.position(), "another-model", wrong),
            new Snapshot(MING, good.position(), tracer.version(), damaged),
            new Snapshot(MING, good.position(), tracer.version(), new byte[0]))) {
      snapshots.save(useless);
      assertThat(states().current(MING)).isEqualTo(expected);
    }
  }

  @Test
  void current_restoresTheSnapshot_andFoldsOnlyTheRest() {
    for (int i = 0; i < 40; i++) {
      log.append(List.of(Responses.of(i, "c", 1)));
    }
    states().current(MING);
    List<Long> readsAfter = new ArrayList<>();
    LearnerLog watched = new WatchedLog(log, readsAfter);
    long position = log.lastPosition(MING);
    ConceptNames known = ConceptNames.of(List.of("c"));
    new LearnerStates(watched, snapshots, tracer, known, 1 << 20).current(MING);
    assertThat(readsAfter).containsOnly(position);
    readsAfter.clear();
    LearnerState refolded =
        new LearnerStates(watched, snapshots, tracer, new ConceptNames(), 1 << 20).current(MING);
    assertThat(readsAfter).contains(0L);
    assertThat(refolded.evidence("c").orElseThrow().independent()).isEqualTo(40);
  }

  @Test
  void eviction_storesTheState_andTheCacheStaysWithinItsBytes() {
    int learners = 200;
    for (int i = 0; i < learners; i++) {
      log.append(List.of(new PlausibleEvents(i).event("l" + i)));
    }
    LearnerStates states = new LearnerStates(log, snapshots, tracer, new ConceptNames(), 20_000);
    List<LearnerState> first = new ArrayList<>();
    for (int i = 0; i < learners; i++) {
      first.add(states.current("l" + i));
    }
    assertThat(snapshots.find("l0")).isPresent();
    assertThat(snapshots.find("l" + (learners - 1))).isEmpty();
    for (int i = 0; i < learners; i++) {
      assertThat(states.current("l" + i)).isEqualTo(first.get(i));
    }
  }

  @Test
  void forget_removesAllThatIsDerived() {
    for (int i = 0; i < 40; i++) {
      log.append(List.of(Responses.of(i, "c", 1)));
    }
    LearnerStates states = states();
    states.current(MING);
    states.forget(MING);
    assertThat(snapshots.find(MING)).isEmpty();
    assertThat(states.current(MING).evidence()).hasSize(1);
  }

  /** Notes after which positions the log is read. */
  private record WatchedLog(LearnerLog log, List<Long> readsAfter) implements LearnerLog {
    @Override
    public List<Long> append(List<? extends LearnerEvent> events) {
      return log.append(events);
    }

    @Override
    public List<LoggedEvent> read(String learner, long after, int limit) {
      readsAfter.add(after);
      return log.read(learner, after, limit);
    }

    @Override
    public Set<String> known(String learner, Set<String> eventIds) {
      return log.known(learner, eventIds);
    }

    @Override
    public long lastPosition(String learner) {
      return log.lastPosition(learner);
    }

    @Override
    public List<String> learners(String after, int limit) {
      return log.learners(after, limit);
    }

    @Override
    public long erase(String learner) {
      return log.erase(learner);
    }

    @Override
    public long learnerCount() {
      return log.learnerCount();
    }

    @Override
    public long size() {
      return log.size();
    }
  }
}
