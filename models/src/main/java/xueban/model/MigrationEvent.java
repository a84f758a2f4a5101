package xueban.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import xueban.Ids;

/**
 * The graph changed: from here on the evidence of a concept counts for others.
 *
 * @param toGraph version of the graph that it leads to
 * @param moves what became of concepts, each {@code from} once; the rest stays
 */
public record MigrationEvent(
    String eventId, String learner, Instant at, String toGraph, List<Move> moves)
    implements LearnerEvent {
  public MigrationEvent {
    Ids.require("event_id", eventId);
    Ids.require("learner", learner);
    Ids.require("to_graph", toGraph);
    requireNonNull(at, "at");
    moves = List.copyOf(moves);
  }

  /**
   * One concept's way.
   *
   * @param from concept id in the older graph
   * @param to concept ids in the newer graph: one (renamed, merged), several (split), or none
   *     (removed)
   */
  public record Move(String from, List<String> to) {
    public Move {
      Ids.require("from", from);
      to = List.copyOf(to);
    }
  }
}
