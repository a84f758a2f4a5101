package xueban.nlp.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import xueban.nlp.request.Found.Role;
import xueban.nlp.request.Found.Source;
import xueban.nlp.request.RemainingText.Stretch;
import xueban.nlp.request.RequestPart.State;

/**
 * The content words of a request: of its Chinese those that learnt weights take for such, the
 * rules' verdict among their signals; of a request without Chinese, those of the rules alone.
 */
final class RequestText {
  private final RequestReading reading;
  private final List<Found> chosen;
  private final List<Stretch> told;

  RequestText(RequestReading reading, List<Found> chosen, RestWeights weights) {
    this.reading = reading;
    this.chosen = chosen;
    told = told(reading, chosen, weights);
  }

  private static List<Stretch> told(
      RequestReading reading, List<Found> chosen, RestWeights weights) {
    List<Stretch> ruled = RemainingText.of(reading, chosen);
    if (!isLearnt(reading)) {
      return ruled;
    }
    List<RequestPart> parts = RequestPart.of(reading, chosen);
    RestSignals signals = new RestSignals(reading, parts, ruled);
    SureText sure = new SureText(reading, parts, ruled);
    List<Stretch> told = new ArrayList<>();
    List<RequestPart> words = parts.stream().filter(part -> !part.isSlot()).toList();
    boolean[] wanted = RestChain.told(links(parts, signals, sure, weights));
    boolean open = false;
    for (int i = 0; i < words.size(); i++) {
      RequestPart part = words.get(i);
      if (!wanted[i]) {
        continue;
      }
      boolean word = part.state() != State.KEEP;
      if (word && open && told.getLast().end() == part.start()) {
        told.set(told.size() - 1, new Stretch(told.getLast().start(), part.end()));
      } else {
        told.add(new Stretch(part.start(), part.end()));
      }
      open = word;
    }
    // A search for nothing helps nobody.
    boolean nothing = told.isEmpty() && chosen.stream().noneMatch(f -> f.role() == Role.SLOT);
    return nothing ? ruled : told;
  }

  private static List<RestChain.Link> links(
      List<RequestPart> parts, RestSignals signals, SureText sure, RestWeights weights) {
    List<RestChain.Link> links = new ArrayList<>();
    int before = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isSlot()) {
        links.add(
            RestChain.Link.of(
                signals.of(i),
                signals.meaning(i),
                signals.step(before, i),
                sure.has(parts.get(i)),
                weights));
        before = i;
      }
    }
    return links;
  }

  /** Returns whether the weights were learnt of such requests: those with Chinese. */
  static boolean isLearnt(RequestReading reading) {
    return reading.text().chars().anyMatch(c -> RequestWords.isHan((char) c));
  }

  /** Returns the words, in order, single blanks between. */
  String words() {
    return joined(told);
  }

  /** Returns the words and the names of concepts, in order, single blanks between. */
  String wordsAndConcepts() {
    List<Stretch> all = new ArrayList<>(told);
    chosen.stream()
        .filter(found -> found.fills(SlotKind.CONCEPT))
        .forEach(found -> all.add(new Stretch(found.start(), found.end())));
    all.sort(Comparator.comparingInt(Stretch::start));
    return joined(all);
  }

  private String joined(List<Stretch> stretches) {
    return stretches.stream().map(this::words).collect(Collectors.joining(" "));
  }

  private String words(Stretch stretch) {
    for (Found found : chosen) {
      if (found.start() == stretch.start()
          && found.source() == Source.SOUND
          && found.fills(SlotKind.CONCEPT)) {
        return found.meanings().get(0).label();
      }
    }
    return reading.folded().originalWords(stretch.start(), stretch.end()).strip();
  }
}
