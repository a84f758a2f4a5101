package xueban.bench;

import java.util.Random;
import xueban.nlp.pinyin.PinyinText;

/** What people have typed of a title so far, in all the ways in which they type. */
final class TypedPrefixes {
  private static final String[] WRONG = {"的", "是", "里", "园", "元", "行", "形", "事", "式", "解"};

  private TypedPrefixes() {}

  /** Returns the beginning of a title, of one to eight characters, typed somehow. */
  static String of(String title, Random random) {
    PinyinText text = PinyinText.of(title);
    int units = Math.min(text.units().length(), 1 + random.nextInt(8));
    String begin = text.units().substring(0, units);
    PinyinText beginning = PinyinText.of(begin);
    return switch (random.nextInt(6)) {
      case 0 -> beginning.letters();
      case 1 -> beginning.initials();
      case 2 -> begin.charAt(0) + PinyinText.of(begin.substring(1)).initials();
      case 3 -> slip(beginning.letters(), random);
      case 4 -> begin.substring(0, units - 1) + WRONG[random.nextInt(WRONG.length)];
      default -> begin;
    };
  }

  private static String slip(String letters, Random random) {
    int at = random.nextInt(letters.length());
    return letters.substring(0, at) + (char) ('a' + random.nextInt(26)) + letters.substring(at + 1);
  }
}
