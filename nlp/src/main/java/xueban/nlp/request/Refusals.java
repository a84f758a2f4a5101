package xueban.nlp.request;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words beside a stretch of a request that say that it is not wanted. */
final class Refusals {
  private Refusals() {}

  /**
   * Returns how many characters before a place refuse what begins there, blanks counted: 3 of 不要
   * before 视频; 0 if none do.
   *
   * @param role of the words that refuse
   */
  static int before(String role, String text, int start) {
    int end = start;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int length = RequestWords.standard().lengthBefore(role, text, end);
    // 是不是 and 要不要 ask.
    boolean asks =
        length > 0 && end > length && text.charAt(end - length - 1) == text.charAt(end - 1);
    return length == 0 || asks ? 0 : start - end + length;
  }

  /**
   * Returns where what refuses ends that begins at a place, or the place itself if nothing does.
   *
   * @param role of the regular expressions that refuse
   */
  static int behind(String role, String text, int place) {
    for (Pattern pattern : RequestWords.standard().patterns(role)) {
      Matcher refusal = pattern.matcher(text).region(place, text.length());
      if (refusal.lookingAt()) {
        return refusal.end();
      }
    }
    return place;
  }
}
