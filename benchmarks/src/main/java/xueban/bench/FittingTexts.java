package xueban.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import xueban.graph.BuiltInGraph;
import xueban.nlp.Language;
import xueban.nlp.meaning.MeantConcepts;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogStore;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Layer;
import xueban.tutor.Xueban;
import xueban.tutor.generator.ItemSeries;
import xueban.tutor.generator.Templates;

/**
 * Texts of one language that a table of pieces is fitted to: what ships, what we generate, and
 * drawn sentences; nobody else's text.
 *
 * @param own what ships and what we generate
 * @param drawn sentences that nobody wrote
 * @param spare drawn ones in which pieces are counted
 */
record FittingTexts(List<String> own, List<String> drawn, List<String> spare) {
  private static final int LONGEST_PART = 120;
  private static final int TITLES = 4_000;
  private static final int ITEMS = 3_000;
  private static final int SPARE = 300_000;
  private static final int LONG_ONE_IN = 20;
  private static final double OURS = .2;

  /**
   * Makes the texts.
   *
   * @param count how many are drawn
   */
  static FittingTexts of(Language language, int count) {
    Random random = new Random(20261123);
    Set<String> own = own(language);
    Set<String> drawn = new LinkedHashSet<>();
    List<String> spare = new ArrayList<>();
    Drawing drawing = language == Language.CHINESE ? chinese() : english(own);
    for (int i = 0; i < SPARE; i++) {
      spare.add(drawing.draw(random, 6));
    }
    while (drawn.size() < count) {
      boolean isLong = random.nextInt(LONG_ONE_IN) == 0;
      drawn.add(drawing.draw(random, isLong ? 20 + random.nextInt(30) : 1 + random.nextInt(12)));
    }
    return new FittingTexts(List.copyOf(own), List.copyOf(drawn), spare);
  }

  private interface Drawing {
    String draw(Random random, int words);
  }

  private static Drawing chinese() {
    return DrawnSentences.ofDictionary()::draw;
  }

  /** Words of our own texts and of the vocabulary in any order: a sum does not mind it. */
  private static Drawing english(Set<String> own) {
    Set<String> all = new TreeSet<>();
    own.forEach(text -> all.addAll(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))));
    List<String> words = List.copyOf(all);
    EnglishPieces pieces = EnglishPieces.ofVocabulary();
    return (random, count) -> {
      List<String> drawn = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        boolean ours = random.nextDouble() < OURS;
        drawn.add(ours ? words.get(random.nextInt(words.size())) : pieces.draw(random));
      }
      return String.join(" ", drawn);
    };
  }

  private static Set<String> own(Language language) {
    Set<String> own = new LinkedHashSet<>();
    Random random = new Random(1);
    GeneratedTitles titles = new GeneratedTitles(BuiltInGraph.load());
    MeantConcepts.texts().forEach(own::add);
    for (int i = 0; i < TITLES; i++) {
      own.add(titles.draw(random));
    }
    for (CatalogEntry entry : builtIn()) {
      parts(entry.metadata().title() + '\n' + entry.text(), own);
    }
    new ItemSeries(Templates.all(), EnumSet.allOf(Layer.class), 1)
        .draw(ITEMS, item -> parts(item.text(), own));
    BuiltInGraph.load().concepts().forEach(concept -> own.add(concept.englishName()));
    own.removeIf(text -> text.isBlank() || Language.of(text) != language);
    return own;
  }

  private static List<CatalogEntry> builtIn() {
    InMemoryStores stores = new InMemoryStores();
    try (Xueban xueban = Xueban.open(stores)) {
      xueban.installBuiltIn();
      return stores.catalog().changes(0, Integer.MAX_VALUE).stream()
          .map(CatalogStore.Change::entry)
          .flatMap(Optional::stream)
          .toList();
    }
  }

  /** Adds a text's beginning, as documents are embedded, and its sentences, as people search. */
  private static void parts(String text, Set<String> parts) {
    String plain = text.replaceAll("\\s+", " ").strip();
    parts.add(plain.substring(0, Math.min(LONGEST_PART, plain.length())));
    for (String part : plain.split("(?<=[。！？?；;])|(?<=[.!]) ")) {
      if (part.length() >= 4) {
        parts.add(part.substring(0, Math.min(LONGEST_PART, part.length())).strip());
      }
    }
  }
}
