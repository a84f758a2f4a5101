package xueban.nlp.onnx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * BERT's tokenizer: cleans, lower-cases, strips accents, sets Chinese characters and punctuation
 * apart, then cuts each word greedily into the longest pieces of the vocabulary.
 *
 * <p>Source: Devlin et al. (2019), and the {@code BertNormalizer}, {@code BertPreTokenizer} and
 * {@code WordPiece} of a Hugging Face {@code tokenizer.json}, whose vocabulary it reads. Unlike the
 * {@code "lowercase": false} in the Chinese model's file, it always lower-cases: that vocabulary
 * has no capital letter, and the model was trained with {@code do_lower_case}. Immutable.
 */
final class WordPieceTokenizer {
  private static final int MAX_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int first;
  private final int last;

  private WordPieceTokenizer(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    unknown = required("[UNK]");
    first = required("[CLS]");
    last = required("[SEP]");
  }

  /**
   * Reads the vocabulary of a {@code tokenizer.json}.
   *
   * @throws IOException if it cannot be read or has no {@code model.vocab} with BERT's marks
   */
  static WordPieceTokenizer read(InputStream json) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      boolean inVocabulary = false;
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t == JsonToken.FIELD_NAME && !inVocabulary && parser.currentName().equals("vocab")) {
          inVocabulary = parser.nextToken() == JsonToken.START_OBJECT;
        } else if (inVocabulary && t == JsonToken.FIELD_NAME) {
          vocabulary.put(parser.currentName(), parser.nextIntValue(-1));
        } else if (inVocabulary) {
          break;
        }
      }
    }
    for (String mark : new String[] {"[UNK]", "[CLS]", "[SEP]"}) {
      if (!vocabulary.containsKey(mark)) {
        throw new IOException("The tokenizer file has no " + mark + "; it is not a BERT model's.");
      }
    }
    return new WordPieceTokenizer(vocabulary);
  }

  private int required(String mark) {
    @Nullable Integer id = vocabulary.get(mark);
    if (id == null) {
      throw new IllegalArgumentException("The vocabulary lacks " + mark + ".");
    }
    return id;
  }

  /**
   * Returns the ids of {@code [CLS]}, the text's first pieces and {@code [SEP]}.
   *
   * @param limit most ids to return, at least 2
   */
  long[] encode(String text, int limit) {
    Ids ids = new Ids(limit - 1);
    ids.add(first);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length() && !ids.full(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isBlank(codePoint)) {
        flush(word, ids);
      } else if (isHan(codePoint)) {
        flush(word, ids);
        pieces(Character.toString(codePoint), ids);
      } else if (!isRemoved(codePoint)) {
        word.appendCodePoint(codePoint);
        if (word.length() > 4 * MAX_WORD) {
          i = skipWord(text, i, word);
        }
      }
    }
    flush(word, ids);
    return ids.closed(last);
  }

  /** A word this long is unknown as a whole unless punctuation cuts it, so it is read in parts. */
  private static int skipWord(String text, int from, StringBuilder word) {
    int i = from;
    while (i < text.length() && isLetterLike(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return word.chars().allMatch(WordPieceTokenizer::isLetterLike) ? i : from;
  }

  private static boolean isLetterLike(int codePoint) {
    return !isBlank(codePoint) && !isHan(codePoint) && !isPunctuation(codePoint);
  }

  /** Lower-cases the word, strips its accents, cuts at punctuation, and adds the pieces. */
  private void flush(StringBuilder word, Ids ids) {
    if (word.isEmpty()) {
      return;
    }
    String plain = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    word.setLength(0);
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < plain.length(); ) {
      int codePoint = plain.codePointAt(i);
      i += Character.charCount(codePoint);
      if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (isPunctuation(codePoint)) {
        pieces(part.toString(), ids);
        part.setLength(0);
        pieces(Character.toString(codePoint), ids);
      } else {
        part.appendCodePoint(codePoint);
      }
    }
    pieces(part.toString(), ids);
  }

  /** Adds the longest pieces of a word from its start; one unknown makes all of it unknown. */
  private void pieces(String word, Ids ids) {
    if (word.isEmpty()) {
      return;
    }
    if (word.codePointCount(0, word.length()) > MAX_WORD) {
      ids.add(unknown);
      return;
    }
    int[] found = new int[word.length()];
    int count = 0;
    for (int start = 0; start < word.length(); ) {
      int end = word.length();
      @Nullable Integer id = null;
      while (end > start && id == null) {
        String piece = word.substring(start, end);
        id = vocabulary.get(start == 0 ? piece : "##" + piece);
        end -= id == null ? 1 : 0;
      }
      if (id == null) {
        ids.add(unknown);
        return;
      }
      found[count++] = id;
      start = end;
    }
    for (int i = 0; i < count; i++) {
      ids.add(found[i]);
    }
  }

  private static boolean isBlank(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || Character.isWhitespace(codePoint)
        || Character.getType(codePoint) == Character.SPACE_SEPARATOR;
  }

  private static boolean isRemoved(int codePoint) {
    int type = Character.getType(codePoint);
    return codePoint == 0
        || codePoint == 0xFFFD
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE;
  }

  /** The CJK blocks of BERT's own list; kana and hangul are not among them. */
  private static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  private static boolean isPunctuation(int c) {
    if ((c >= 33 && c <= 47)
        || (c >= 58 && c <= 64)
        || (c >= 91 && c <= 96)
        || (c >= 123 && c <= 126)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** A bounded list of ids that leaves room for the last. */
  private static final class Ids {
    private final int room;
    private long[] values = new long[32];
    private int size;

    Ids(int room) {
      this.room = room;
    }

    boolean full() {
      return size >= room;
    }

    void add(int id) {
      if (!full()) {
        if (size + 1 >= values.length) {
          values = Arrays.copyOf(values, values.length * 2);
        }
        values[size++] = id;
      }
    }

    long[] closed(int last) {
      values[size] = last;
      return Arrays.copyOf(values, size + 1);
    }
  }
}
