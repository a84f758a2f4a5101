package xueban.nlp.corenlp;

import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads content words and noun phrases off the tree of one sentence. */
final class SentenceReading {
  private static final Set<String> AUXILIARIES = Set.of("be", "do", "have");
  private static final Set<String> PHRASES = Set.of("NP", "WHNP", "NX");

  /** Tags that open a phrase without belonging to its name. */
  private static final Set<String> DETERMINERS =
      Set.of("DT", "PDT", "PRP", "PRP$", "WDT", "WP", "WP$", "EX");

  /** Morphology keeps a buffer, so each sentence has its own. */
  private final Morphology morphology = new Morphology();

  private final Tree tree;
  private final List<Tree> preterminals = new ArrayList<>();

  private final List<String> lemmas = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();

  SentenceReading(Tree tree) {
    this.tree = tree;
    for (Tree node : tree) {
      if (node.isPreTerminal()) {
        preterminals.add(node);
      }
    }
    readLemmas();
    for (Tree node : tree) {
      if (isBasePhrase(node)) {
        readPhrases(node);
      }
    }
  }

  List<String> lemmas() {
    return lemmas;
  }

  List<String> phrases() {
    return phrases;
  }

  private void readLemmas() {
    for (int i = 0; i < preterminals.size(); i++) {
      Tree word = preterminals.get(i);
      String tag = word.value();
      String lemma = isGerund(i) ? lemma(word, "VBG") : lemma(word, tag);
      boolean open =
          tag.startsWith("NN")
              || tag.startsWith("JJ")
              || tag.startsWith("RB")
              || tag.equals("CD")
              || (tag.startsWith("VB") && !AUXILIARIES.contains(lemma));
      if (open && hasLetters(lemma)) {
        lemmas.add(lemma);
      }
    }
  }

  /** By factoring, by graphing: taggers call it a noun, for a pupil it is what one does. */
  private boolean isGerund(int index) {
    Tree word = preterminals.get(index);
    return word.value().equals("NN")
        && text(word).endsWith("ing")
        && index > 0
        && text(preterminals.get(index - 1)).equals("by")
        && word.parent(tree).numChildren() == 1;
  }

  private static boolean isBasePhrase(Tree node) {
    if (node.isLeaf() || !PHRASES.contains(node.value())) {
      return false;
    }
    return node.getChildrenAsList().stream()
        .flatMap(child -> child.subTreeList().stream())
        .noneMatch(below -> !below.isLeaf() && PHRASES.contains(below.value()));
  }

  /** Cuts a base phrase at conjunctions and signs; each part that ends in a noun is a phrase. */
  private void readPhrases(Tree node) {
    int first = Trees.leftEdge(node, tree);
    int end = first + node.getLeaves().size();
    int start = first;
    for (int i = first; i <= end; i++) {
      String tag = i < end ? preterminals.get(i).value() : "";
      if (i == start && DETERMINERS.contains(tag)) {
        start = i + 1;
      } else if (!(tag.startsWith("NN") || tag.startsWith("JJ") || isInner(tag))) {
        close(start, i);
        start = i + 1;
      }
    }
  }

  private static boolean isInner(String tag) {
    return tag.equals("CD") || tag.equals("VBG") || tag.equals("VBN") || tag.equals("POS");
  }

  /** Adds the words of {@code [start, end)} up to their last noun, if they have one. */
  private void close(int start, int end) {
    int head = end - 1;
    while (head >= start && !preterminals.get(head).value().startsWith("NN")) {
      head--;
    }
    if (head < start || isGerund(head)) {
      return;
    }
    String lemma = lemma(preterminals.get(head), preterminals.get(head).value());
    if (hasLetters(lemma)) {
      StringBuilder phrase = new StringBuilder();
      preterminals.subList(start, head).forEach(w -> phrase.append(text(w)).append(' '));
      phrases.add(phrase.append(lemma).toString().replace(" 's", "'s"));
    }
  }

  private String lemma(Tree word, String tag) {
    return morphology.lemma(text(word), tag).toLowerCase(Locale.ROOT);
  }

  private static String text(Tree preterminal) {
    return preterminal.firstChild().value().toLowerCase(Locale.ROOT);
  }

  private static boolean hasLetters(String lemma) {
    return lemma.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
