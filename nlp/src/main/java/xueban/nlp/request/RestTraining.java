package xueban.nlp.request;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import xueban.nlp.embed.StaticEmbedder;
import xueban.nlp.request.RemainingText.Stretch;

/**
 * Learns which words of the rest of a request are looked for, from requests whose text a person
 * gave: a chain over {@link RestSignals} fitted by {@link RestFit}. The same examples give the same
 * weights.
 *
 * <p>Makes the resource {@code rest.tsv}. Not safe for concurrent use.
 */
public final class RestTraining {
  private final RequestParser parser;

  public RestTraining(RequestParser parser) {
    this.parser = requireNonNull(parser, "parser");
  }

  /**
   * A request and its content words as a person gave them.
   *
   * @param text empty if slots take all of the request
   */
  public record Example(String request, String text) {
    public Example {
      requireNonNull(request, "request");
      requireNonNull(text, "text");
    }
  }

  /**
   * A word of the rest of a request.
   *
   * @param signals what speaks for or against it
   * @param vector what it means
   * @param step signals of the step to it from the word before
   * @param told whether it is looked for
   */
  record Labelled(List<String> signals, RestVector vector, List<String> step, boolean told) {
    Labelled {
      signals = List.copyOf(signals);
      step = List.copyOf(step);
    }
  }

  /**
   * Returns a weight for each signal that two words have at least, and, if it names a word or a
   * character, words of five requests: natural log-odds, larger is likelier to be looked for. Those
   * of steps are named for the verdicts that they join ({@link RestWeights#of}). A weight named
   * {@code number i} is of the number at place i of all vectors ({@link RestMeaning}). Requests
   * whose text is not made of whole words teach nothing.
   *
   * @throws IllegalArgumentException if the examples teach nothing
   */
  public SortedMap<String, Double> learn(List<Example> examples) {
    List<List<Labelled>> requests =
        examples.stream().map(this::labelled).filter(words -> !words.isEmpty()).toList();
    if (requests.isEmpty()) {
      throw new IllegalArgumentException(
          "examples (%d) hold no word outside slots whose verdict is known. Give requests in Chinese with their text."
              .formatted(examples.size()));
    }
    return RestFit.of(requests);
  }

  private List<Labelled> labelled(Example example) {
    RequestParser.Read read = parser.read(example.request());
    if (!RequestText.isLearnt(read.reading())) {
      return List.of();
    }
    List<RequestPart> parts = RequestPart.of(read.reading(), read.chosen());
    Optional<boolean[]> told = RestAlignment.told(parts, RestAlignment.compared(example.text()));
    if (told.isEmpty()) {
      return List.of();
    }
    List<Stretch> ruled = RemainingText.of(read.reading(), read.chosen());
    RestSignals signals = new RestSignals(read.reading(), parts, ruled);
    List<Labelled> words = new ArrayList<>();
    int before = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isSlot()) {
        words.add(
            new Labelled(
                signals.of(i), signals.meaning(i), signals.step(before, i), told.get()[i]));
        before = i;
      }
    }
    return words;
  }

  /** Returns the rows of {@code rest.tsv} that tell these weights. */
  public static List<String> rows(SortedMap<String, Double> weights) {
    return RestWeights.rows(weights, StaticEmbedder.chinese().id());
  }

  /** Returns how many of the examples' texts these weights give. */
  public int right(List<Example> examples, Map<String, Double> weights) {
    RestWeights learnt = new RestWeights(weights);
    int right = 0;
    for (Example example : examples) {
      RequestParser.Read read = parser.read(example.request());
      String words = new RequestText(read.reading(), read.chosen(), learnt).words();
      right += RestAlignment.compared(words).equals(RestAlignment.compared(example.text())) ? 1 : 0;
    }
    return right;
  }
}
