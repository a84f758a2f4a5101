package xueban.recommend.suggest;

import xueban.nlp.pinyin.PinyinMatch;

/** How a suggestion matches what was typed, the closest first. */
public enum Match {
  /** It begins with the very text; width, case and script aside. */
  TEXT,
  /** It sounds like the pinyin. */
  PINYIN,
  /** Its syllables have these initials. */
  INITIALS,
  /** Some characters are typed, others spelt or abbreviated. */
  MIXED,
  /** Some characters typed are others of the same sound. */
  SAME_SOUND,
  /** One letter is wrong, missing, too many or swapped. */
  TYPO;

  static Match of(PinyinMatch.Kind kind) {
    return switch (kind) {
      case TEXT -> TEXT;
      case PINYIN -> PINYIN;
      case INITIALS -> INITIALS;
      case MIXED -> MIXED;
      case SAME_SOUND -> SAME_SOUND;
    };
  }
}
