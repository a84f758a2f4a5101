package xueban.recommend;

import java.text.Normalizer;
import java.util.Locale;

/** Makes labels comparable: full and half width, upper and lower case, and blanks do not count. */
final class LabelFolding {
  private LabelFolding() {}

  static String fold(String label) {
    return Normalizer.normalize(label, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "");
  }
}
