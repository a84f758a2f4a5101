package xueban.tutor.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import xueban.recommend.AnswerKind;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.tutor.grading.text.JudgedText;

/** Which graded texts an answer to an item is compared with. */
public final class GradedTexts {
  /** Most texts that an answer is compared with. */
  static final int MOST = 100;

  private GradedTexts() {}

  /**
   * Returns whether answers to the item are short texts that have something to be compared with.
   */
  public static boolean isShortText(Item item) {
    return item.kind() == ItemKind.OPEN
        && !item.answers().isEmpty()
        && item.rule(0).kind() == AnswerKind.TEXT;
  }

  /** Returns a name for what the item asks and expects: another stem or reference, another name. */
  public static String question(Item item) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((item.stem() + "\n" + item.answers()).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /**
   * Returns the newest texts graded for the item as it is, oldest first. Of texts with the same
   * words and score one is enough but two: the others give room to different ones.
   */
  static List<JudgedText> of(Item item, List<GradedText> newestFirst) {
    String question = question(item);
    List<JudgedText> chosen = new ArrayList<>();
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (GradedText graded : newestFirst) {
      String words = AnswerText.normalise(graded.text()) + "\n" + graded.score();
      if (chosen.size() < MOST
          && graded.question().equals(question)
          && !graded.text().isBlank()
          && (once.add(words) || twice.add(words))) {
        chosen.add(new JudgedText(graded.text(), graded.score(), false));
      }
    }
    return chosen.reversed();
  }
}
