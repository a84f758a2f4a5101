package xueban.model.adaptive;

import java.util.List;
import xueban.Explanation;

/** What a {@link GraphDiagnostic} does next. */
public sealed interface DiagnosticStep {
  /**
   * Ask an item of this concept.
   *
   * @param concept concept id
   * @param explanation by how much the answer is expected to lower the squared error of all
   *     concepts' mastery together, concept by concept
   */
  record Ask(String concept, Explanation explanation) implements DiagnosticStep {}

  /**
   * The diagnostic is over.
   *
   * @param reason why
   * @param beliefs what was found of each concept, each after its prerequisites
   */
  record Finished(Reason reason, List<ConceptBelief> beliefs) implements DiagnosticStep {
    public Finished {
      beliefs = List.copyOf(beliefs);
    }
  }

  /**
   * Not every concept is sure, but none may be asked now.
   *
   * @param why for a person
   * @param beliefs what was found so far
   */
  record NoEligibleConcept(String why, List<ConceptBelief> beliefs) implements DiagnosticStep {
    public NoEligibleConcept {
      beliefs = List.copyOf(beliefs);
    }
  }

  /** Why a diagnostic is over. */
  enum Reason {
    /** Each concept is mastered or not with the probability asked for. */
    SURE_OF_EACH,
    /** As many items as allowed were answered. */
    ENOUGH_ITEMS
  }
}
