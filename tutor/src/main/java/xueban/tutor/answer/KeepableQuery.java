package xueban.tutor.answer;

import java.util.Optional;
import java.util.regex.Pattern;
import xueban.nlp.Embedder;
import xueban.nlp.TextFolding;
import xueban.nlp.TextSafety;
import xueban.nlp.UnsafeText;

/**
 * Tells whether the words of a search may be kept for people to judge: short, and without personal
 * data, distress, unsafe wishes, or phrases by which people tell of themselves. Names it cannot
 * tell from other words.
 */
public final class KeepableQuery {
  /** What is longer is pasted, and may hold anything. */
  private static final int MOST_CHARACTERS = 100;

  private static final Pattern OF_ONESELF =
      Pattern.compile(
          "我叫|叫我|我的名字|名叫|我(是|在|家住).{0,12}(班|年级|学校|小学|中学|路|村|小区)|我(爸|妈|老师|同学)|学号|准考证|(同学|老师)的?(电话|微信|qq|地址|成绩|名字)|\\b(my"
              + " name is|i am called|my (teacher|mom|dad|mother|father))\\b");

  private KeepableQuery() {}

  /**
   * Returns whether it may be kept.
   *
   * @param embedder tells distress by meaning too, if there is one
   */
  public static boolean check(String query, Optional<Embedder> embedder) {
    return query.length() <= MOST_CHARACTERS
        && UnsafeText.check(query) instanceof TextSafety.Safe
        && !OF_ONESELF.matcher(TextFolding.fold(query)).find()
        && SafetyGuard.check(query, embedder).isEmpty();
  }
}
