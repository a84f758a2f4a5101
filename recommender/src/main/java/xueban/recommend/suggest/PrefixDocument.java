package xueban.recommend.suggest;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import xueban.nlp.pinyin.PinyinText;

/** A text of a {@link PrefixIndex} as a document, and back. */
final class PrefixDocument {
  static final String WEIGHT = "w";

  /** The text, what it was put with, and its pinyin. */
  static final String STORED = "s";

  private static final String ID = "id";
  private static final char BREAK = '\u0001';

  private PrefixDocument() {}

  /** Returns the term that only the document of this text and tag has. */
  static Term term(String text, String tag) {
    return new Term(ID, tag + BREAK + text);
  }

  static Document of(String text, String tag, long weight) {
    PinyinText units = PinyinText.of(text);
    Document document = new Document();
    document.add(new StringField(ID, term(text, tag).text(), Field.Store.NO));
    document.add(new NumericDocValuesField(WEIGHT, weight));
    document.add(new PrefixKey(PrefixIndex.Key.TEXT, units.units()));
    document.add(new PrefixKey(PrefixIndex.Key.LETTERS, units.letters()));
    document.add(new PrefixKey(PrefixIndex.Key.INITIALS, units.initials()));
    String stored = text + BREAK + tag + BREAK + units.encoded();
    document.add(new BinaryDocValuesField(STORED, new BytesRef(stored)));
    return document;
  }

  static PrefixIndex.Entry entry(BytesRef stored, long weight) {
    String whole = stored.utf8ToString();
    int first = whole.indexOf(BREAK);
    int second = whole.indexOf(BREAK, first + 1);
    return new PrefixIndex.Entry(
        whole.substring(0, first),
        whole.substring(first + 1, second),
        weight,
        PinyinText.decode(whole.substring(second + 1)));
  }
}
