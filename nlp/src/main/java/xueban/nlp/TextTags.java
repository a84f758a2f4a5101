package xueban.nlp;

import java.util.List;
import java.util.Set;

/**
 * What a tagger says of a text.
 *
 * @param tags the concepts, the likeliest first, with calibrated probabilities
 * @param judged all concepts that it has looked at: those not among the tags are too unlikely. Of
 *     others it says nothing
 */
public record TextTags(List<TaggedConcept> tags, Set<String> judged) {
  /** Of a tagger that knows nothing of such a text. */
  public static final TextTags NONE = new TextTags(List.of(), Set.of());

  public TextTags {
    tags = List.copyOf(tags);
    judged = Set.copyOf(judged);
  }
}
