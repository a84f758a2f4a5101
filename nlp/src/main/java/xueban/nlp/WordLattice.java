package xueban.nlp;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.Predefine;
import java.util.Arrays;

/*
 *   stretch   一 元 二 次 方 程           every dictionary word is an edge from where it begins to where
 *             └─一元─┘ └─二次─┘            it ends; the likeliest path from 0 to the end is the cut
 *               └─────方程────┘            (Viterbi), after which the supplement joins neighbours
 *
 * HanLP's own segmenter makes an object with a string for each edge and a list for each character. Here
 * an edge is a place in six arrays, and no string is made. The arithmetic is HanLP's, operation by
 * operation and in its order, so that ties fall alike. HanLP's normalisation of characters is left out.
 */
/**
 * The words of stretches of Chinese by HanLP's dictionaries and its bigram model, cut as HanLP's
 * Viterbi segmenter without recognised names cuts them. For one thread; what it needs for a stretch
 * serves the next.
 */
final class WordLattice {
  private static final WordPairTable PAIRS = WordPairTable.load();

  private static final WordTrie CORE = WordTrie.of(CoreDictionary.trie);

  /**
   * [2 × core words] what the bigram model takes each for (numbers, for one, are all the same to
   * it) and below that how often it stands in HanLP's corpus; then the bits of its cost after a
   * word that it was never seen after: one place in memory for each word.
   */
  private static final long[] KNOWN = new long[2 * CoreDictionary.trie.size()];

  static {
    for (int word = 0; 2 * word < KNOWN.length; word++) {
      Vertex vertex = new Vertex("…", CoreDictionary.trie.getValueAt(word), word);
      int standing = vertex.getAttribute().totalFrequency;
      KNOWN[2 * word] = (long) vertex.wordID << Integer.SIZE | standing;
      KNOWN[2 * word + 1] = Double.doubleToRawLongBits(cost(0, 0, standing));
    }
  }

  private static final double UNSEEN_NUMERAL = cost(0, 0, Predefine.OOV_DEFAULT_FREQUENCY);
  private static final Vertex BEFORE_ALL = Vertex.newB();
  private static final Vertex AFTER_ALL = Vertex.newE();
  private static final int NONE = -1;
  private static final int BEGINNING = -2;
  private static final int[] UNKNOWN = {};

  private static final int EXPECTED_LENGTH = 30;
  private static final int EXPECTED_EDGES = 3 * EXPECTED_LENGTH;

  private String text = "";

  /** [at least length + 2] first edge that begins at each character. */
  private int[] first = new int[EXPECTED_LENGTH + 2];

  /** [edges] what is known of the word, looked up once. */
  private int[] id = new int[EXPECTED_EDGES];

  private int[] frequency = new int[EXPECTED_EDGES];
  private double[] unseen = new double[EXPECTED_EDGES];

  /** [edges] the word's end, the edge before it on the best path, and that path's cost. */
  private int[] end = new int[EXPECTED_EDGES];

  private int[] before = new int[EXPECTED_EDGES];
  private double[] cost = new double[EXPECTED_EDGES];
  private int edges;

  /**
   * Returns where the words end, ascending; the last is the length. Empty if the text is, or has a
   * character that HanLP must be asked about because its dictionary lacks it.
   *
   * @param supplement whose words join neighbours on the best path
   */
  int[] ends(String stretch, WordTrie supplement) {
    text = stretch;
    edges = 0;
    if (first.length < text.length() + 2) {
      first = new int[text.length() + 2];
    }
    return text.isEmpty() || !connected() ? UNKNOWN : joined(best(), supplement);
  }

  /** Finds all edges; returns false where HanLP would have to make up words, but for numerals. */
  private boolean connected() {
    int reached = 0;
    for (int at = 0; at < text.length(); at++) {
      first[at] = edges;
      addWords(at);
      if (at == reached && edges == first[at] && !addNumeral(at)) {
        return false;
      }
      reached = at == reached ? end[edges - 1] : reached;
    }
    Arrays.fill(first, text.length(), text.length() + 2, edges);
    return true;
  }

  private void addWords(int at) {
    int state = CORE.start();
    for (int i = at; i < text.length(); i++) {
      state = CORE.next(state, text.charAt(i));
      if (state < 0) {
        return;
      }
      int found = CORE.word(state);
      if (found >= 0) {
        long known = KNOWN[2 * found];
        double alone = Double.longBitsToDouble(KNOWN[2 * found + 1]);
        add((int) (known >>> Integer.SIZE), (int) known, alone, i + 1);
      }
    }
  }

  /** Adds a row of numerals that is no word; returns false if what begins here is none. */
  private boolean addNumeral(int at) {
    int to = at;
    while (to < text.length() && isNumeral(text.charAt(to))) {
      to++;
    }
    if (to == at || (to < text.length() && !beginsWord(to))) {
      return false;
    }
    add(CoreDictionary.M_WORD_ID, Predefine.OOV_DEFAULT_FREQUENCY, UNSEEN_NUMERAL, to);
    return true;
  }

  private static boolean isNumeral(char c) {
    return CharType.get(c) == CharType.CT_CNUM;
  }

  private boolean beginsWord(int at) {
    int state = CORE.start();
    for (int i = at; i < text.length(); i++) {
      state = CORE.next(state, text.charAt(i));
      if (state < 0) {
        return false;
      }
      if (CORE.word(state) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void add(int word, int standing, double alone, int to) {
    if (edges == end.length) {
      id = Arrays.copyOf(id, edges * 2);
      frequency = Arrays.copyOf(frequency, edges * 2);
      unseen = Arrays.copyOf(unseen, edges * 2);
      end = Arrays.copyOf(end, edges * 2);
      before = Arrays.copyOf(before, edges * 2);
      cost = Arrays.copyOf(cost, edges * 2);
    }
    id[edges] = word;
    frequency[edges] = standing;
    unseen[edges] = alone;
    end[edges] = to;
    before[edges++] = NONE;
  }

  /** Returns the ends of the words of the cheapest path. */
  private int[] best() {
    for (int edge = 0; edge < first[1]; edge++) {
      before[edge] = BEGINNING;
      cost[edge] = step(BEFORE_ALL.wordID, BEFORE_ALL.getAttribute().totalFrequency, edge);
    }
    for (int edge = 0; edge < edges; edge++) {
      if (before[edge] == NONE) {
        continue;
      }
      for (int to = first[end[edge]]; to < first[end[edge] + 1]; to++) {
        double through = cost[edge] + step(id[edge], frequency[edge], to);
        if (before[to] == NONE || cost[to] > through) {
          before[to] = edge;
          cost[to] = through;
        }
      }
    }
    return path(last());
  }

  private int last() {
    int ends = AFTER_ALL.getAttribute().totalFrequency;
    int last = NONE;
    double least = 0;
    for (int edge = 0; edge < edges; edge++) {
      if (before[edge] != NONE && end[edge] == text.length()) {
        double through =
            cost[edge] + cost(PAIRS.frequency(id[edge], AFTER_ALL.wordID), frequency[edge], ends);
        if (last == NONE || least > through) {
          last = edge;
          least = through;
        }
      }
    }
    return last;
  }

  private int[] path(int last) {
    int words = 0;
    for (int edge = last; edge >= 0; edge = before[edge]) {
      words++;
    }
    int[] ends = new int[words];
    for (int edge = last; edge >= 0; edge = before[edge]) {
      ends[--words] = end[edge];
    }
    return ends;
  }

  private double step(int from, int fromFrequency, int to) {
    int together = PAIRS.frequency(from, id[to]);
    return together == 0 ? unseen[to] : cost(together, fromFrequency, frequency[to]);
  }

  /** Returns minus the natural logarithm of the smoothed chance of a word after another. */
  private static double cost(int together, int frequency, int nextFrequency) {
    return -Math.log(
        Predefine.lambda * (Predefine.myu * together / (frequency + 1) + 1 - Predefine.myu)
            + (1 - Predefine.lambda) * nextFrequency / Predefine.TOTAL_FREQUENCY);
  }

  /** Joins words that make one of the supplement, from each place the longest. */
  private int[] joined(int[] ends, WordTrie supplement) {
    int kept = 0;
    for (int i = 0; i < ends.length; i++) {
      int state = supplement.through(supplement.start(), text, i == 0 ? 0 : ends[i - 1], ends[i]);
      int longest = i;
      for (int to = i + 1; state > 0 && to < ends.length; to++) {
        state = supplement.through(state, text, ends[to - 1], ends[to]);
        if (state > 0 && supplement.word(state) >= 0) {
          longest = to;
        }
      }
      ends[kept++] = ends[longest];
      i = longest;
    }
    return Arrays.copyOf(ends, kept);
  }
}
