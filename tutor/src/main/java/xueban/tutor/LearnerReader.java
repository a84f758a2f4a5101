package xueban.tutor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.model.ConceptNames;
import xueban.model.FoldedState;
import xueban.model.LearnerLog;
import xueban.model.LearnerStates;
import xueban.model.LoggedEvent;
import xueban.model.Tracer;
import xueban.tutor.profile.LearnerView;
import xueban.tutor.profile.MasteryBounds;
import xueban.tutor.profile.Responses;

/** Reads learners from the log: events, states, views. Safe for concurrent use. */
final class LearnerReader {
  private static final int EVENTS_A_READ = 1_000;

  private final LearnerLog log;
  private final Supplier<LearnerStates> models;
  private final MasteryBounds bounds;

  /**
   * @param models gives the states under the model that serves when it is asked
   */
  LearnerReader(LearnerLog log, Supplier<LearnerStates> models, MasteryBounds bounds) {
    this.log = log;
    this.models = models;
    this.bounds = bounds;
  }

  /** Returns the version of the model that serves now. */
  String model() {
    return models.get().tracer().version();
  }

  /** Returns the model that serves now. */
  Tracer tracer() {
    return models.get().tracer();
  }

  /**
   * Returns a reader that looks with one model, whatever is activated meanwhile: for an answer that
   * takes several looks.
   */
  LearnerReader steady() {
    LearnerStates now = models.get();
    return new LearnerReader(log, () -> now, bounds);
  }

  /** Returns the learner as of now. */
  Pupil pupil(String learner, KnowledgeGraph graph, Instant now) {
    return pupil(learner, graph, now, null);
  }

  /** Returns the learner as of a position in the log; null for the latest. */
  Pupil pupil(String learner, KnowledgeGraph graph, Instant now, @Nullable Long asOf) {
    LearnerStates states = models.get();
    FoldedState folded =
        asOf == null ? states.folded(learner) : new FoldedState(states.asOf(learner, asOf), asOf);
    List<LoggedEvent> events = events(learner, folded.position());
    long last = events.isEmpty() ? 0 : events.getLast().position();
    LearnerView view = new LearnerView(folded.state(), states.tracer(), graph, bounds, now);
    return new Pupil(learner, last, view, Responses.among(events));
  }

  /** Returns the learner's state as of now, without reading the events again. */
  LearnerView view(String learner, KnowledgeGraph graph, Instant now) {
    LearnerStates states = models.get();
    return new LearnerView(states.current(learner), states.tracer(), graph, bounds, now);
  }

  /** Returns a learner of whom nothing is known. */
  LearnerView unknown(KnowledgeGraph graph, Instant now) {
    Tracer tracer = tracer();
    return new LearnerView(tracer.start(new ConceptNames()), tracer, graph, bounds, now);
  }

  /** Returns all events of a learner up to a position, oldest first. */
  List<LoggedEvent> events(String learner, long upTo) {
    return events(learner, 0, upTo);
  }

  /** Returns a learner's events behind a position and up to another, oldest first. */
  List<LoggedEvent> events(String learner, long from, long upTo) {
    List<LoggedEvent> events = new ArrayList<>();
    long after = from;
    while (true) {
      List<LoggedEvent> page = log.read(learner, after, EVENTS_A_READ);
      for (LoggedEvent event : page) {
        if (event.position() > upTo) {
          return events;
        }
        events.add(event);
      }
      if (page.size() < EVENTS_A_READ) {
        return events;
      }
      after = page.getLast().position();
    }
  }
}
