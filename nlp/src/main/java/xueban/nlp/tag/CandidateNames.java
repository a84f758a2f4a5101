package xueban.nlp.tag;

import java.util.List;

/** The names of a subject's concepts, to be found in texts. Immutable. */
final class CandidateNames {
  private final List<List<Grams>> names;
  private final List<List<String>> letters;

  /**
   * @param names of each concept
   */
  CandidateNames(List<List<String>> names) {
    letters = names.stream().map(all -> all.stream().map(Grams::letters).toList()).toList();
    this.names = letters.stream().map(all -> all.stream().map(Grams::ofLetters).toList()).toList();
  }

  /** Returns how much of the best name's n-grams a text has, by what they say, in [0, 1]. */
  float share(int concept, Grams text, GramSpace space) {
    float best = 0;
    for (Grams name : names.get(concept)) {
      float has = 0;
      float all = 0;
      for (int i = 0; i < name.size(); i++) {
        float weight = space.weight(name.hash(i));
        all += weight;
        has += text.has(name.hash(i)) ? weight : 0;
      }
      best = Math.max(best, all == 0 ? 0 : has / all);
    }
    return best;
  }

  /** Returns whether one of its names stands in the letters of a text. */
  boolean isIn(int concept, String text) {
    return letters.get(concept).stream().anyMatch(name -> !name.isEmpty() && text.contains(name));
  }
}
