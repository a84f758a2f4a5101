package xueban.tutor.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xueban.Explanation;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.model.ConceptEvidence;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.Tracer;

/**
 * One learner's state, looked at with one model, graph and time: what is mastered, due, or next.
 *
 * <p>Remembers what it has worked out; not safe for concurrent use. Make one a request.
 */
public final class LearnerView {
  private static final Duration LONGEST_WAIT = Duration.ofDays(3_650);

  private final LearnerState state;
  private final Tracer tracer;
  private final KnowledgeGraph graph;
  private final MasteryBounds bounds;
  private final Instant now;
  private final Map<String, ConceptStatus> statuses = new HashMap<>();
  private final Map<String, Set<String>> ancestors = new HashMap<>();

  public LearnerView(
      LearnerState state, Tracer tracer, KnowledgeGraph graph, MasteryBounds bounds, Instant now) {
    this.state = state;
    this.tracer = tracer;
    this.graph = graph;
    this.bounds = bounds;
    this.now = now;
  }

  public LearnerState state() {
    return state;
  }

  public Instant now() {
    return now;
  }

  /** Returns the version of the model that it looks with. */
  public String model() {
    return tracer.version();
  }

  /** Returns mastery of a concept, unaided; the prior without evidence. */
  public Mastery mastery(String concept) {
    return tracer.mastery(state, concept, now);
  }

  public Mastery assistedMastery(String concept) {
    return tracer.assistedMastery(state, concept, now);
  }

  /** Returns the evidence for a concept; all zero if it was never touched. */
  public ConceptEvidence evidence(String concept) {
    return state
        .evidence(concept)
        .orElseGet(() -> new ConceptEvidence(concept, 0, 0, 0, 0, null, false));
  }

  /** Returns the probability of recall now, in [0, 1]; NaN if the concept was never answered. */
  public double recall(String concept) {
    return evidence(concept).last() == null ? Double.NaN : tracer.recall(state, concept, now);
  }

  /** Returns the probability of answering the item correctly, unaided. */
  public Mastery predict(ItemRef item) {
    return tracer.predict(state, item, now);
  }

  /** Returns what a learner of whom nothing is known would be predicted for the item. */
  public Mastery predictUnknown(ItemRef item) {
    return tracer.predict(tracer.start(new ConceptNames()), item, now);
  }

  /** Returns how the prediction for a typical item of the concept comes about, in log-odds. */
  public Explanation explain(String concept) {
    return tracer.explain(state, typicalItem(concept), now);
  }

  /** Returns a made-up item of middling, unknown difficulty that needs this concept alone. */
  public static ItemRef typicalItem(String concept) {
    return new ItemRef("typical", List.of(concept), Double.NaN);
  }

  /** Returns how the learner stands with a concept. */
  public ConceptStatus status(String concept) {
    @Nullable ConceptStatus known = statuses.get(concept);
    if (known == null) {
      known = compute(concept);
      statuses.put(concept, known);
    }
    return known;
  }

  /** Returns whether the concept is mastered, due for review or not. */
  public boolean mastered(String concept) {
    ConceptEvidence evidence = evidence(concept);
    if (evidence.independent() == 0 || evidence.contested()) {
      return false;
    }
    Mastery mastery = mastery(concept);
    return mastery.probability() >= bounds.masteredFrom()
        && mastery.standardError() <= bounds.masteredError();
  }

  /**
   * Returns whether an item given for a concept asks for nothing that is still to be taught: its
   * other concepts are learned ahead of this one, or the learner has answered to them before. A
   * concept that the graph lacks does not count.
   *
   * @param item concepts of the item
   */
  public boolean hasBeenTaught(List<String> item, String concept) {
    Set<String> ahead =
        ancestors.computeIfAbsent(
            concept, c -> graph.find(c).isPresent() ? Set.copyOf(graph.ancestorsOf(c)) : Set.of());
    return item.stream()
        .allMatch(
            other ->
                other.equals(concept)
                    || ahead.contains(other)
                    || evidence(other).last() != null
                    || graph.find(other).isEmpty());
  }

  /** Returns the direct prerequisites that are not mastered, by id. */
  public List<String> missingPrerequisites(String concept) {
    return graph.prerequisitesOf(concept).stream()
        .map(Prerequisite::before)
        .filter(before -> !mastered(before))
        .toList();
  }

  /** Returns when recall falls below the bound: in the past if due, empty if not mastered. */
  public Optional<Instant> dueAt(String concept) {
    @Nullable Instant last = evidence(concept).last();
    if (last == null || !mastered(concept)) {
      return Optional.empty();
    }
    long least = 0;
    long most = LONGEST_WAIT.toMinutes();
    if (recallAfter(concept, last, most) >= bounds.dueBelow()) {
      return Optional.of(last.plus(LONGEST_WAIT));
    }
    while (most - least > 1) {
      long middle = (least + most) / 2;
      if (recallAfter(concept, last, middle) >= bounds.dueBelow()) {
        least = middle;
      } else {
        most = middle;
      }
    }
    return Optional.of(last.plus(Duration.ofMinutes(most)));
  }

  private double recallAfter(String concept, Instant last, long minutes) {
    return tracer.recall(state, concept, last.plus(Duration.ofMinutes(minutes)));
  }

  private ConceptStatus compute(String concept) {
    if (mastered(concept)) {
      return recall(concept) < bounds.dueBelow() ? ConceptStatus.DUE : ConceptStatus.MASTERED;
    }
    if (graph.prerequisitesOf(concept).stream().allMatch(edge -> mastered(edge.before()))) {
      return ConceptStatus.FRONTIER;
    }
    ConceptEvidence evidence = evidence(concept);
    boolean touched = evidence.independent() + evidence.assisted() > 0;
    return touched ? ConceptStatus.LEARNING : ConceptStatus.NOT_STARTED;
  }
}
