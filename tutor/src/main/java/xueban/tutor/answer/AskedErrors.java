package xueban.tutor.answer;

import java.util.regex.Pattern;

/** Whether a question asks what goes wrong, so that mistakes may be told in the answer. */
enum AskedErrors {
  /** It does not: no paragraph that tells mistakes is quoted. */
  NO,
  /** It asks whether something is right: such a paragraph may hold that very mistake. */
  DOUBTED,
  /** It asks for mistakes: they come first, and what helps against them. */
  ASKED;

  private static final Pattern ERRORS =
      Pattern.compile("易错|错误|错在|容易错|常错|出错|做错|算错|弄错|错了|哪[里儿]错|mistake|error");

  private static final Pattern DOUBT =
      Pattern.compile(
          "对吗|对么|对不对|对嘛|正确吗|正确么|是不是对|错吗|错没错|is (?:it|this|that) (?:right|true|correct)");

  /** The words by which mistakes are asked for, which no source has to share. */
  private static final Pattern ASKING =
      Pattern.compile(
          "(?:会|最|较|比较|常|经常|往往)?(?:容易|常)?(?:犯|出|有|出现|弄|做)*(?:什么样|什么|哪些|啥)?样?的?"
              + "(?:常见|典型)?的?(?:易错|错误|出错|容易错|常错|错)(?:点|题)?(?:的?地方)?(?:有哪些|是什么|在哪[里儿]?)?"
              + "|(?:typical|common)? ?(?:mistakes?|errors?)");

  static AskedErrors of(String question) {
    return ERRORS.matcher(question).find() ? ASKED : DOUBT.matcher(question).find() ? DOUBTED : NO;
  }

  /** Returns the question without the words that ask for mistakes; itself if they are all. */
  static String matterOf(String question) {
    String matter = ASKING.matcher(question).replaceAll(" ").strip();
    return matter.codePoints().filter(Character::isLetterOrDigit).count() < 2 ? question : matter;
  }
}
