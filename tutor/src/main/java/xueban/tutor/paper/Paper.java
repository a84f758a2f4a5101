package xueban.tutor.paper;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import xueban.ErrorCode;
import xueban.Ids;
import xueban.XuebanException;

/**
 * A test paper 试卷 in parallel versions, and all that it was made from.
 *
 * @param classId the class it is for, or empty
 * @param basis whose success is expected
 * @param learners how many learners that rests on; 0 without a class
 * @param versions A first; all with the same rows, kinds and points
 * @param difference largest less least expected score of a version, as a share of its points, in
 *     [0, 1]
 * @param shortages rows that lack items; empty if the paper is whole
 * @param shared what several versions ask; empty if there were enough items
 * @param notes what a teacher should know; empty if there is nothing
 * @param model version of the learner model
 * @param graph version of the graph
 * @param catalog version of the catalog
 */
public record Paper(
    String id,
    String classId,
    String title,
    Instant createdAt,
    Blueprint blueprint,
    Basis basis,
    int learners,
    List<PaperVersion> versions,
    double difference,
    List<Shortage> shortages,
    List<SharedItem> shared,
    List<String> notes,
    String model,
    String graph,
    long catalog) {
  public Paper {
    Ids.require("paper_id", id);
    requireNonNull(createdAt, "createdAt");
    requireNonNull(blueprint, "blueprint");
    requireNonNull(basis, "basis");
    versions = List.copyOf(versions);
    shortages = List.copyOf(shortages);
    shared = List.copyOf(shared);
    notes = List.copyOf(notes);
  }

  /**
   * Returns the version of a name, such as B.
   *
   * @throws XuebanException {@code UNKNOWN_PAPER} if it has none
   */
  public PaperVersion version(String name) {
    return versions.stream()
        .filter(version -> version.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new XuebanException(
                    ErrorCode.UNKNOWN_PAPER,
                    "Paper \"%s\" has no version \"%s\"; it has %s."
                        .formatted(id, name, versions.stream().map(PaperVersion::name).toList())));
  }
}
