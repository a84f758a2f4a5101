package xueban.model;

import java.util.List;
import java.util.Optional;

/** What a tracer keeps of one learner. Immutable; its bytes are the same wherever it was folded. */
public interface LearnerState {
  /** Returns evidence for each concept touched, by concept id. */
  List<ConceptEvidence> evidence();

  /** Returns the evidence for a concept, or empty if it was never touched. */
  Optional<ConceptEvidence> evidence(String concept);

  /** Returns the state as bytes; a tracer of the same version reads them back. */
  byte[] toBytes();
}
