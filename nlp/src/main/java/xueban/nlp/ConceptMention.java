package xueban.nlp;

import java.util.List;
import xueban.graph.Concept;

/**
 * A name of concepts in a folded text.
 *
 * @param concepts those that bear the name, by id; at least one
 * @param start offset of its first unit in the folded text
 * @param end offset after its last
 */
public record ConceptMention(List<Concept> concepts, int start, int end) {
  public ConceptMention {
    concepts = List.copyOf(concepts);
  }
}
