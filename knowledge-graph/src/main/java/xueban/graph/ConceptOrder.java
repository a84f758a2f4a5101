package xueban.graph;

import java.util.Comparator;

/** How concepts are ordered where prerequisites leave it open. */
final class ConceptOrder {
  /** By grade and term with the unknown last, then by id. */
  static final Comparator<Concept> BY_GRADE =
      Comparator.comparingInt((Concept c) -> c.grade() == 0 ? Integer.MAX_VALUE : c.grade())
          .thenComparingInt(c -> c.term() == 0 ? Integer.MAX_VALUE : c.term())
          .thenComparing(Concept::id);

  private ConceptOrder() {}
}
