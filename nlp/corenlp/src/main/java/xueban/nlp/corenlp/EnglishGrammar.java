package xueban.nlp.corenlp;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.parser.lexparser.LexicalizedParser;
import edu.stanford.nlp.process.DocumentPreprocessor;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * CoreNLP's English tokenizer and unlexicalised PCFG parser (Klein and Manning 2003,
 * doi:10.3115/1075096.1075150), which also tags; by their own interfaces, because the pipeline
 * around them would bring a dozen libraries more.
 *
 * <p>The grammar loads once, with the first sentence: 3 MB of the jar. It is only read afterwards,
 * so all threads share it. Parsing takes a time that grows with the cube of a sentence's length.
 */
final class EnglishGrammar {
  private static final String GRAMMAR = "edu/stanford/nlp/models/lexparser/englishPCFG.ser.gz";

  /**
   * Longest sentence, in words, that is parsed as a whole; what follows is a sentence of its own.
   */
  private static final int MAX_SENTENCE = 40;

  /** Loads when first used. */
  private static final class Grammar {
    static final LexicalizedParser PARSER = load();

    private static LexicalizedParser load() {
      RedwoodConfiguration.errorLevel().apply(); // else it reports its progress on standard error
      return LexicalizedParser.loadModel(GRAMMAR);
    }
  }

  private EnglishGrammar() {}

  /** Returns the trees of a text's sentences (Penn Treebank labels). */
  static List<Tree> parse(String text) {
    DocumentPreprocessor sentences = new DocumentPreprocessor(new StringReader(text));
    sentences.setTokenizerFactory(PTBTokenizer.coreLabelFactory("untokenizable=noneDelete"));
    List<Tree> trees = new ArrayList<>();
    for (List<HasWord> sentence : sentences) {
      for (int i = 0; i < sentence.size(); i += MAX_SENTENCE) {
        int end = Math.min(sentence.size(), i + MAX_SENTENCE);
        trees.add(Grammar.PARSER.apply(sentence.subList(i, end)));
      }
    }
    return trees;
  }
}
