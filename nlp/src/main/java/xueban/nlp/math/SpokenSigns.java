package xueban.nlp.math;

import java.math.BigInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads signs of a question as they are said, where they stand for words: 等腰△ is 等腰三角形, √2 is 根号2,
 * ±3 is 正负3, and √16 alone is 16的算术平方根, for its value is asked. Names of concepts and what is said
 * of them are in words, and to an embedder a root is a blot. △ABC is a name and stays.
 */
public final class SpokenSigns {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern RIGHT_TRIANGLE = Pattern.compile("(?i)\\brt ?△(?![A-Za-z])");
  private static final Pattern TRIANGLE = Pattern.compile("△(?![A-Za-z])");
  private static final Pattern EITHER_SIGN = Pattern.compile("±(?=\\d)");

  /** The only root of a text, of a number that nothing goes on to reckon with. */
  private static final Pattern ROOT_OF_A_NUMBER =
      Pattern.compile("(?<!√.{0,999})√(\\d{1,9})(?![\\d.+\\-−×÷*/])(?!.*√)", Pattern.DOTALL);

  private SpokenSigns() {}

  /** Returns a text with Chinese in it with such signs in words; any other as it is. */
  public static String in(String text) {
    if (!HAN.matcher(text).find()) {
      return text;
    }
    String said = RIGHT_TRIANGLE.matcher(text).replaceAll("直角三角形");
    said = TRIANGLE.matcher(said).replaceAll("三角形");
    said = ROOT_OF_A_NUMBER.matcher(said).replaceAll(SpokenSigns::root);
    said = said.replace("√", "根号");
    return EITHER_SIGN.matcher(said).replaceAll("正负");
  }

  private static String root(MatchResult found) {
    BigInteger number = new BigInteger(found.group(1));
    BigInteger root = number.sqrt();
    return root.multiply(root).equals(number) ? number + "的算术平方根" : "根号" + number;
  }
}
